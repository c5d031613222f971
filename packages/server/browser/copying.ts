/** Buttons that copy the text beside them: a page without this script does not show them. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const code = button.parentElement?.querySelector('code');
  if (code == null || !('clipboard' in navigator)) continue;
  button.hidden = false;
  const { textContent: word } = button;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent).then(
      () => {
        button.textContent = button.dataset['copied'] ?? word;
        setTimeout(() => {
          button.textContent = word;
        }, 2_000);
      },
      () => {
        // The browser does not let pages copy: the text can be marked by hand.
        getSelection()?.selectAllChildren(code);
      },
    );
  });
}

// A module, so that its names are its own.
export {};
