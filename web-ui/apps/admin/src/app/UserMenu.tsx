import { Divider } from '@patternfly/react-core/dist/dynamic/components/Divider';
import {
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
} from '@patternfly/react-core/dist/dynamic/components/Dropdown';
import { MenuToggle } from '@patternfly/react-core/dist/dynamic/components/MenuToggle';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { wordsFor } from '../api/words.ts';
import { useToasts } from '../feedback/Toasts.tsx';
import { useSession } from '../session/session.ts';
import { useTexts } from '../texts/TextsProvider.tsx';
import { known, LANGUAGES, type Language } from '../texts/texts.ts';

export function UserMenu() {
  const { t, language, setLanguage } = useTexts();
  const { session, signOut } = useSession();
  const { notify } = useToasts();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const role = known(`role.${session.role}`);

  const leave = () => signOut().catch((error) => notify('danger', wordsFor(error, t).title));

  return (
    <Dropdown
      className="user-menu"
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)} variant="plainText">
          {session.name}
        </MenuToggle>
      )}
    >
      <div className="user-menu-who">
        <strong>{session.email}</strong>
        <span>{role ? t(role) : session.role}</span>
      </div>
      <Divider />
      <DropdownGroup label={t('language.label')}>
        <DropdownList>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <DropdownItem
              key={tag}
              lang={tag}
              isSelected={tag === language}
              onClick={() => setLanguage(tag as Language)}
            >
              {name}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        <DropdownItem onClick={() => void navigate('/account')}>{t('nav.account')}</DropdownItem>
        <DropdownItem onClick={() => void leave()}>{t('nav.signOut')}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
