import type { Page } from 'playwright-core';

/** What moves for somebody who asked for stillness (as everybody in the stories does): in any state of any element. */
export async function stillMoves(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const takesTime = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0);
    const moving = [...document.querySelectorAll('*')].filter((element) =>
      [null, '::before', '::after'].some((part) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        return (
          takesTime(transitionDuration) ||
          (animationName !== 'none' && takesTime(animationDuration)) ||
          scrollBehavior === 'smooth'
        );
      }),
    );
    const playing = [
      ...document.querySelectorAll('video[autoplay], marquee, svg animate, svg animateTransform'),
    ];
    return [...moving, ...playing].map(
      (each) => `<${each.tagName.toLowerCase()} class="${each.className}"> moves`,
    );
  });
}
