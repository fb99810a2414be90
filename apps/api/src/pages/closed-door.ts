import { notFound } from '@verbonden/shared/kernel';
import type { RequestHandler } from 'express';

/** Answers for GraphQL where this process does not serve it. */
export const closedDoor: RequestHandler = (_request, response) => {
  const { code, message } = notFound();
  response.status(404).json({ errors: [{ message, extensions: { code } }] });
};
