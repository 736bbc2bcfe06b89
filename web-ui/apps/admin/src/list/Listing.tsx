import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { Checkbox } from '@patternfly/react-core/dist/dynamic/components/Checkbox';
import {
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core/dist/dynamic/components/EmptyState';
import { MenuToggle } from '@patternfly/react-core/dist/dynamic/components/MenuToggle';
import { Skeleton } from '@patternfly/react-core/dist/dynamic/components/Skeleton';
import EllipsisIcon from '@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon';
import {
  ActionsColumn,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
} from '@patternfly/react-table/dist/dynamic/components/Table';
import { type ReactNode, useId } from 'react';
import { Failed } from '../feedback/Failed.tsx';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { useTexts } from '../texts/TextsProvider.tsx';
import { Pager } from './Pager.tsx';
import type { Pages } from './usePages.ts';
import type { Selection } from './useSelection.ts';

export interface Column<T> {
  title: string;
  cell: (item: T) => ReactNode;
  /** Percent of the table's width. Without it the column is as wide as its text, which does not break. */
  width?: 10 | 15 | 20 | 25 | 30 | 35 | 40;
  /** What the service calls the order by this column. */
  sort?: string;
}

export interface Sorting {
  /** A column's `sort`, with `-` before it when the last comes first. */
  value: string;
  onChange: (value: string) => void;
}

export interface RowAction {
  title: string;
  onClick: () => void;
  danger?: boolean;
}

export interface Empty {
  title: string;
  body: ReactNode;
  action?: ReactNode;
}

interface ListingProps<T> {
  /** What the table holds, for those who hear it. */
  label: string;
  columns: readonly Column<T>[];
  pages: Pages<T>;
  rowKey: (item: T) => string;
  /** The item's name, for its menu. */
  rowName?: (item: T) => string;
  actions?: (item: T) => RowAction[];
  sorting?: Sorting;
  /** With it every row can be selected. */
  selection?: Selection<T> | undefined;
  empty: Empty;
}

/** With more columns than this, a tablet shows each row as a card as well, as a phone always does. */
const CROWDED = 4;

/** A list in all its states: loading, failed, empty, a page of rows. */
export function Listing<T>(props: ListingProps<T>) {
  const { label, columns, pages, rowKey, rowName, actions, sorting, selection, empty } = props;
  const { t } = useTexts();
  const id = useId();
  const { data, error, loading, reload } = pages;
  if (data === undefined && error !== undefined) return <Failed error={error} retry={reload} />;
  if (data && data.items.length === 0 && pages.number === 1) return <NothingHere {...empty} />;
  return (
    <>
      {error !== undefined && <ProblemAlert problem={error} retry={reload} />}
      <div className="listing-room">
        <Table
          aria-label={label}
          aria-busy={loading}
          variant="compact"
          gridBreakPoint={columns.length > CROWDED ? 'grid-lg' : 'grid-md'}
          hasNoInset
          className="listing"
        >
          <Thead>
            <Tr>
              {selection && (
                <Th className="pf-v6-c-table__check" screenReaderText={data ? undefined : t('list.select')}>
                  {data && (
                    <Checkbox
                      id={`${id}-page`}
                      aria-label={t('list.selectPage')}
                      isChecked={data.items.every(selection.has)}
                      onChange={(_, on) => selection.toggle(data.items, on)}
                    />
                  )}
                </Th>
              )}
              {columns.map(({ title, width, sort }, index) => (
                <Th
                  key={title}
                  width={width}
                  modifier="nowrap"
                  sort={sorting && sortBy(sorting, sort, index)}
                >
                  {title}
                </Th>
              ))}
              {actions && <Th screenReaderText={t('list.actions')} />}
            </Tr>
          </Thead>
          <Tbody>
            {data === undefined
              ? [0, 1, 2, 3, 4].map((row) => (
                  <Tr key={row}>
                    {selection && <Td />}
                    {columns.map(({ title }, column) => (
                      <Td key={title} dataLabel={title}>
                        <Skeleton
                          width={`${80 - ((row + column) % 3) * 15}%`}
                          screenreaderText={row + column === 0 ? t('loading') : undefined}
                        />
                      </Td>
                    ))}
                    {actions && <Td />}
                  </Tr>
                ))
              : data.items.map((item) => (
                  <Tr key={rowKey(item)}>
                    {selection && (
                      <Td className="pf-v6-c-table__check">
                        <Checkbox
                          id={`${id}-${rowKey(item)}`}
                          aria-label={t('list.selectOne', { name: rowName?.(item) ?? '' })}
                          isChecked={selection.has(item)}
                          onChange={(_, on) => selection.toggle([item], on)}
                        />
                      </Td>
                    )}
                    {columns.map(({ title, cell, width }) => (
                      <Td key={title} dataLabel={title} modifier={width ? 'breakWord' : 'nowrap'}>
                        {cell(item)}
                      </Td>
                    ))}
                    {actions && (
                      <Td isActionCell>
                        <Menu items={actions(item)} name={rowName?.(item) ?? ''} />
                      </Td>
                    )}
                  </Tr>
                ))}
          </Tbody>
        </Table>
      </div>
      <Pager pages={pages} />
    </>
  );
}

function sortBy({ value, onChange }: Sorting, sort: string | undefined, columnIndex: number) {
  if (sort === undefined) return undefined;
  const active = value === sort || value === `-${sort}`;
  return {
    columnIndex,
    sortBy: active
      ? { index: columnIndex, direction: value === sort ? ('asc' as const) : ('desc' as const) }
      : {},
    onSort: () => onChange(value === sort ? `-${sort}` : sort),
  };
}

function Menu({ items, name }: { items: RowAction[]; name: string }) {
  const { t } = useTexts();
  if (items.length === 0) return null;
  return (
    <ActionsColumn
      items={items.map(({ title, onClick, danger }) => ({ title, onClick, isDanger: danger }))}
      // In place of PatternFly's own toggle, whose name is the same in every row and every language.
      actionsToggle={({ onToggle, isOpen, toggleRef }) => (
        <MenuToggle
          ref={toggleRef}
          aria-label={t('list.actionsFor', { name })}
          variant="plain"
          icon={<EllipsisIcon />}
          isExpanded={isOpen}
          onClick={onToggle}
        />
      )}
    />
  );
}

function NothingHere({ title, body, action }: Empty) {
  return (
    <EmptyState variant="sm" titleText={title} headingLevel="h2">
      <EmptyStateBody>{body}</EmptyStateBody>
      {action && (
        <EmptyStateFooter>
          <EmptyStateActions>{action}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}

/** The way out of a search that found nothing. */
export function ClearFilters({ onClear }: { onClear: () => void }) {
  const { t } = useTexts();
  return (
    <Button variant="link" onClick={onClear}>
      {t('list.clear')}
    </Button>
  );
}
