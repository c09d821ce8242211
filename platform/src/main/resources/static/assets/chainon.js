// What HTML cannot do by itself. Every task works without this file.
document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.matches("select[data-submit]")) {
        field.form.requestSubmit();
    }
});
