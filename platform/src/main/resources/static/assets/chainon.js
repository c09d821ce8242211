// What HTML cannot do by itself. Every task works without this file.
document.addEventListener("change", (event) => {
    const field = event.target;
    if (field.matches("select[data-submit]")) {
        field.form.requestSubmit();
    }
});
// A refused form is sent again as a page, so that the person reads why.
document.addEventListener("htmx:responseError", (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.method === "post") {
        form.submit();
    }
});
