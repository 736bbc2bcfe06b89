import type { TextKey } from '../texts/texts.ts';

/** What can be brought in from a file. */
export interface ImportKind {
  name: 'users' | 'identifiers';
  /** Last part of the address of the imports of a site. */
  resource: string;
  /** Page of what was imported, under the site's. */
  list: string;
  fields: readonly string[];
  /** Without a column for these nothing can be checked. */
  required: readonly string[];
  title: TextKey;
  subtitle: TextKey;
  /** Lines of a file as it may look. */
  example: readonly string[];
}

export const USERS: ImportKind = {
  name: 'users',
  resource: 'user-imports',
  list: 'users',
  fields: ['email', 'firstName', 'lastName', 'phone', 'language', 'tags'],
  required: ['email'],
  title: 'import.users.title',
  subtitle: 'import.users.subtitle',
  example: [
    'email,firstName,lastName,phone,language,tags',
    'aino.virtanen@company.example,Aino,Virtanen,+358401234567,fi,sales|helsinki',
    'karl.mueller@company.example,Karl,Müller,,de,',
  ],
};

export const IDENTIFIERS: ImportKind = {
  name: 'identifiers',
  resource: 'device-identifier-imports',
  list: 'device-identifiers',
  fields: ['email', 'identifier', 'kind'],
  required: ['email', 'identifier'],
  title: 'import.identifiers.title',
  subtitle: 'import.identifiers.subtitle',
  example: ['email,identifier,kind', 'aino.virtanen@company.example,C02XK1ABCDEF,SERIAL'],
};

export const DELIMITERS = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export const CHARSETS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'] as const;
export const LARGEST = 5 * 1024 * 1024;
