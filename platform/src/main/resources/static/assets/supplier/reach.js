// A département of the map is chosen or taken away by one click: the form goes as if a button had been pressed.
(() => {
    const press = document.getElementById("carte-geste");
    if (!press) {
        return;
    }
    document.querySelector(".reach-map.choice").addEventListener("click", (event) => {
        const shape = event.target.closest("a[data-press]");
        if (shape && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            press.value = shape.dataset.press;
            press.form.requestSubmit(press);
        }
    });
})();
