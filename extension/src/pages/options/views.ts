const byDefault = 'protected';

/** Shows the view that the address names, and marks its link; a view that a person went to gets the focus. */
export function followViews(): void {
  const show = (): HTMLElement => {
    const views = [...document.querySelectorAll<HTMLElement>('[data-view]')];
    const named =
      views.find(({ dataset }) => `#${dataset['view']}` === location.hash) ?? views.find(({ dataset }) => dataset['view'] === byDefault)!;
    for (const view of views) view.hidden = view !== named;
    for (const link of document.querySelectorAll('nav a'))
      if (link.getAttribute('href') === `#${named.dataset['view']}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    return named;
  };
  addEventListener('hashchange', () => {
    const view = show();
    scrollTo({ top: 0, behavior: 'instant' });
    view.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  });
  show();
}
