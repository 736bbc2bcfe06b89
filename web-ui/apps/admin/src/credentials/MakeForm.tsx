import { Button } from '@patternfly/react-core/dist/dynamic/components/Button';
import { ExpandableSection } from '@patternfly/react-core/dist/dynamic/components/ExpandableSection';
import { Form } from '@patternfly/react-core/dist/dynamic/components/Form';
import { Radio } from '@patternfly/react-core/dist/dynamic/components/Radio';
import { useState } from 'react';
import type { Site } from '../api/types.ts';
import { ProblemAlert } from '../feedback/ProblemAlert.tsx';
import { TagsField } from '../form/TagsField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSave } from '../form/useSave.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import type { Chunks } from '../work/useChunks.ts';
import { WorkBar } from '../work/WorkBar.tsx';
import { LEAST_LIFE, MOST_LIFE, MOST_SHOWN, type Recipient } from './order.ts';

/** How the credentials shall be. */
export interface Wishes {
  lifeMinutes: number;
  tags: string[];
  handOver: 'MAIL' | 'SHOW';
}

interface MakeFormProps {
  site: Site;
  users: readonly Recipient[];
  work: Chunks;
  onMake: (wishes: Wishes) => Promise<unknown>;
}

export function MakeForm({ site, users, work, onMake }: MakeFormProps) {
  const { t } = useTexts();
  const [life, setLife] = useState(String(site.credentialLifeMinutes));
  const [tags, setTags] = useState<string[]>([]);
  const [handOver, setHandOver] = useState<Wishes['handOver']>('MAIL');
  const save = useSave(['lifeMinutes', 'deviceTags']);
  const many = users.length > MOST_SHOWN;
  const begun = work.total > 0;

  const submit = () => {
    const minutes = Number(life);
    const right = /^\d+$/.test(life.trim()) && minutes >= LEAST_LIFE && minutes <= MOST_LIFE;
    const wrong = right ? {} : { lifeMinutes: t('wrong.life', { least: LEAST_LIFE, most: MOST_LIFE }) };
    if (save.check(wrong as Record<string, string>)) void onMake({ lifeMinutes: minutes, tags, handOver });
  };

  return (
    <Form
      noValidate
      className="narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProblemAlert problem={work.problem} />
      <div>
        <p>
          <strong>{t('make.for', { count: users.length })}</strong>
        </p>
        {users.length <= 3 ? (
          <p>{users.map(({ email }) => email).join(', ')}</p>
        ) : (
          <ExpandableSection toggleText={t('make.who')}>
            <ul className="make-users">
              {users.slice(0, 200).map(({ id, email }) => (
                <li key={id}>{email}</li>
              ))}
              {users.length > 200 && <li>{t('make.more', { count: users.length - 200 })}</li>}
            </ul>
          </ExpandableSection>
        )}
      </div>
      <fieldset className="plain-group" disabled={begun}>
        <legend>{t('make.handOver')}</legend>
        <Radio
          id="make-mail"
          name="make-hand-over"
          label={t('make.MAIL')}
          description={t('make.MAIL.help')}
          isChecked={handOver === 'MAIL'}
          onChange={() => setHandOver('MAIL')}
        />
        <Radio
          id="make-show"
          name="make-hand-over"
          label={t('make.SHOW')}
          description={t(many ? 'make.SHOW.many' : 'make.SHOW.help', { count: MOST_SHOWN })}
          isDisabled={many}
          isChecked={handOver === 'SHOW'}
          onChange={() => setHandOver('SHOW')}
        />
      </fieldset>
      <TextField
        id="make-life"
        label={t('settings.life')}
        help={t('make.life.help', { least: LEAST_LIFE, most: MOST_LIFE, site: site.credentialLifeMinutes })}
        type="number"
        min={LEAST_LIFE}
        max={MOST_LIFE}
        value={life}
        onChange={setLife}
        disabled={begun}
        error={save.fields.lifeMinutes}
        required
      />
      <TagsField
        id="make-tags"
        label={t('make.tags')}
        help={t('make.tags.help')}
        value={tags}
        onChange={setTags}
        disabled={begun}
        error={save.fields.deviceTags}
      />
      {begun && <WorkBar label={t('make.working')} done={work.done} total={work.total} />}
      {work.problem !== undefined && <p className="under">{t('work.stopped')}</p>}
      <p className="under">{t('make.supersedes')}</p>
      <div className="buttons">
        <Button type="submit" isLoading={work.busy} isDisabled={work.busy}>
          {work.problem !== undefined
            ? t('work.continue')
            : t(handOver === 'SHOW' ? 'make.show' : 'make.send', { count: users.length })}
        </Button>
      </div>
    </Form>
  );
}
