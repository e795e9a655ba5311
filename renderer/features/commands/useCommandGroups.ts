import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { trpc } from '../../app/api.ts';
import { capital } from '../../app/capital.ts';
import { recordAddress } from '../../app/recordAddress.ts';
import { searchWords } from '../../components/searchWords.ts';
import { commandText } from '../../nl/commands.ts';
import type { Command, CommandGroup } from './command.ts';
import { useLocalCommands } from './useLocalCommands.ts';

/** Pause in typing after which the store is asked. */
const restMs = 60;
/** While the index is not complete it is asked again. */
const askAgainMs = 500;
/** So many screens and actions stand above what was found; the rest is found by typing on. */
const mostLocal = 4;
const mostRecents = 8;

/** What the command bar shows for what is typed. */
export interface CommandGroups {
  readonly groups: readonly CommandGroup[];
  /** What is shown is of what is typed now. */
  readonly settled: boolean;
  readonly incomplete: boolean;
  readonly failed: boolean;
}

/** Recents first when nothing is typed; else screens and actions that fit, and the records that the store finds. */
export function useCommandGroups(typed: string): CommandGroups {
  const { screens, actions } = useLocalCommands();
  const recents = useRecentCommands();
  const { groups } = commandText;
  const text = typed.trim();
  const asked = useRested(text);
  const found = useQuery(
    trpc.search.find.queryOptions(
      { typed: asked },
      {
        enabled: asked !== '',
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.incomplete ? askAgainMs : false),
      },
    ),
  );
  const { history } = useRouter();
  if (text === '') {
    return {
      groups: filled([
        { label: groups.recents, commands: recents.slice(0, mostRecents) },
        { label: groups.screens, commands: screens },
        { label: groups.actions, commands: actions },
      ]),
      settled: true,
      incomplete: false,
      failed: false,
    };
  }
  const records = (found.data?.records ?? []).map((record) =>
    recordCommand(record, (address) => history.push(address)),
  );
  return {
    groups: filled([
      { label: groups.screens, commands: fitting(screens, text) },
      { label: groups.actions, commands: fitting(actions, text) },
      { label: groups.records, commands: asked === '' ? [] : records },
    ]),
    settled: asked === text && !found.isPlaceholderData && !found.isPending,
    incomplete: found.data?.incomplete ?? false,
    failed: found.isError,
  };
}

function filled(groups: readonly CommandGroup[]): CommandGroup[] {
  return groups.filter(({ commands }) => commands.length > 0);
}

/** Those that hold every word; what is called so comes before what is only described so. */
function fitting(commands: readonly Command[], text: string): Command[] {
  const found = searchWords(text);
  const named = commands.filter(({ label }) => found([label]));
  const described = commands.filter((one) => !named.includes(one) && found([one.label, one.words ?? null]));
  return [...named, ...described].slice(0, mostLocal);
}

function useRecentCommands(): Command[] {
  const { data = [] } = useQuery(trpc.search.recents.queryOptions());
  const { history } = useRouter();
  const { href } = useLocation();
  return data
    .filter(({ address }) => address !== href)
    .map(({ address, title }) => ({ id: `recent ${address}`, label: title, run: () => history.push(address) }));
}

function recordCommand(record: Answers['search']['find']['records'][number], open: (address: string) => void): Command {
  const { entity, id, kind, title, where, snippet } = record;
  return {
    id: `${entity} ${id}`,
    label: capital(title),
    // “Gesprek van 12-05-2016” says what it is.
    ...(title.startsWith(kind) ? {} : { aside: capital(kind) }),
    where: commandText.where(where),
    snippet,
    run: () => open(recordAddress(record)),
  };
}

/** What was typed, once there was a moment of rest. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
