import { defineIsland } from '@verbonden/shared/web';
import { useEffect } from 'react';
import { AnswerShelf } from './answer-shelf';

/** Takes out of this browser what a poll left there: all of it, or all but the used ticket. */
function ForgetAnswers({ slug, all }: { slug: string; all: boolean }) {
  useEffect(() => {
    const shelf = new AnswerShelf(() => localStorage, slug);
    if (all) shelf.forgetAll();
    else shelf.forgetAnswers();
  }, [slug, all]);
  return null;
}

export default defineIsland('forget-answers', ForgetAnswers);
