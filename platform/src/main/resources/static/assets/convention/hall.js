// The clock of the hall goes between two turns of the page.
(() => {
    const started = Date.now();
    let shown = null;
    let base = 0;
    let since = started;
    setInterval(() => {
        const clock = document.getElementById("heure");
        if (!clock) {
            return;
        }
        if (shown !== clock) {
            shown = clock;
            const [hours, minutes, seconds] = clock.getAttribute("datetime").split("T")[1].split(":").map(Number);
            base = hours * 3600 + minutes * 60 + (seconds || 0);
            since = Date.now();
        }
        const now = Math.floor(base + (Date.now() - since) / 1000);
        const minutes = String(Math.floor(now / 60) % 60).padStart(2, "0");
        const hours = Math.floor(now / 3600) % 24;
        clock.textContent = document.documentElement.lang === "en" ? String(hours).padStart(2, "0") + ":" + minutes : hours + "\u00a0h\u00a0" + minutes;
    }, 1000);
})();
