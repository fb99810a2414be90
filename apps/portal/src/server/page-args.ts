import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Answer, PageContext } from '@verbonden/shared/kernel';
import {
  FormFields,
  type FormState,
  localHref,
  operationText,
  type PageArgs,
  PageRefusal,
  PageStop,
  type Say,
  type SubmitArgs,
  type WarmAnswer,
} from '@verbonden/shared/web';

/** Makes what a page reads its data with; `warm` fills with the answers as the page asks. */
export function pageArgs(
  params: Readonly<Record<string, string>>,
  url: URL,
  context: PageContext,
  say: Say,
): { args: PageArgs; warm: WarmAnswer[] } {
  const warm: WarmAnswer[] = [];
  const args: PageArgs = {
    params,
    url,
    context,
    say,
    async query<TData, TVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables) {
      const text = operationText(document);
      const given = (variables ?? {}) as Readonly<Record<string, unknown>>;
      const answer = await context.execute<TData>(text, given);
      if (answer.errors || !answer.data) throw whyNoPage(answer, args);
      warm.push({ document: text, variables: given, data: answer.data });
      return answer.data;
    },
  };
  return { args, warm };
}

/** Adds what a page needs to take a sent form. */
export function submitArgs(args: PageArgs, form: FormFields): SubmitArgs {
  return {
    ...args,
    form,
    goTo: (path) => redirect(args.context, path),
    async mutate<TData, TVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables) {
      const given = (variables ?? {}) as Readonly<Record<string, unknown>>;
      const answer = await args.context.execute<TData>(operationText(document), given);
      if (!answer.errors && answer.data) return { data: answer.data };
      return { state: whatIsWrong(answer, form) };
    },
  };
}

/** Goes to a path of the portal in the reader's language; a path that leads elsewhere goes home. */
function redirect(context: PageContext, path: string): Response {
  const safe = /^\/(?![/\\])/.test(path) ? path : '/';
  return new Response(null, { status: 303, headers: { location: localHref(context.locale, safe) } });
}

function whyNoPage(answer: Answer<unknown>, { context, url }: PageArgs): Error {
  const code = answer.errors?.[0]?.extensions?.code;
  if (code === 'NOT_FOUND' || code === 'BAD_USER_INPUT') return new PageRefusal(404);
  if (code === 'FORBIDDEN') return new PageRefusal(403);
  if (code === 'UNAVAILABLE') return new PageRefusal(503);
  if (code === 'UNAUTHENTICATED') {
    return new PageStop(
      redirect(context, `/inloggen?terug=${encodeURIComponent(url.pathname + url.search)}`),
    );
  }
  return new Error(`a page could not be read: ${answer.errors?.map((each) => each.message).join('; ')}`);
}

/** Puts the problems that the API names at the fields of the form; "input." in front is the API's own. */
function whatIsWrong(answer: Answer<unknown>, form: FormFields): FormState {
  const [first] = answer.errors ?? [];
  return {
    values: form.values(),
    problems: (answer.errors ?? []).flatMap((error) => error.extensions?.fields ?? []),
    ...(first ? { message: first.message } : {}),
    ...(first?.extensions?.code ? { code: first.extensions.code } : {}),
  };
}
