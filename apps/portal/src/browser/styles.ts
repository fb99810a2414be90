import '@verbonden/shared/ui/styles';

// Pages are rendered on the server only, so their styles must be named here to reach the browser.
export const modules = import.meta.glob(['../**/*.module.css', '../../../../libs/**/*.module.css'], {
  eager: true,
});
