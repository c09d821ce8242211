// The reception with and without a network: what is checked in is kept here until the server has it. Without this file the forms do it.
(() => {
    const desk = document.getElementById("accueil");
    if (!desk) {
        return;
    }
    const key = "arrivees " + desk.dataset.base;
    const state = document.getElementById("attente");
    const read = () => JSON.parse(localStorage.getItem(key) || "[]");
    const write = (waiting) => {
        localStorage.setItem(key, JSON.stringify(waiting));
        show(waiting, false);
    };
    const show = (waiting, refused) => {
        state.hidden = waiting.length === 0 && !refused;
        state.classList.toggle("waiting", waiting.length > 0);
        state.textContent = refused
            ? state.dataset.refused
            : state.dataset.waiting.replace("{0}", String(waiting.length));
        waiting.forEach((each) => leave(each.participant));
    };
    const leave = (participant) => {
        const line = desk.querySelector('li[data-participant="' + participant + '"]');
        if (line) {
            line.remove();
        }
    };
    let sending = false;
    async function send() {
        if (sending) {
            return;
        }
        sending = true;
        try {
            for (let waiting = read(); waiting.length > 0; waiting = read()) {
                const first = waiting[0];
                const body = new URLSearchParams({ participant: first.participant, a: first.at, _csrf: desk.querySelector('input[name="_csrf"]').value });
                const answer = await fetch(desk.dataset.base + "/arrivee", { method: "POST", body, credentials: "same-origin", redirect: "manual" });
                if (answer.status === 204 || answer.status === 404 || answer.status === 422) {
                    write(read().filter((each) => each.participant !== first.participant || each.at !== first.at));
                } else {
                    show(waiting, true);
                    return;
                }
            }
        } catch (offline) {
            show(read(), false);
        } finally {
            sending = false;
        }
    }
    function arrive(participant) {
        const line = desk.querySelector('[data-participant="' + participant + '"]');
        if (!line) {
            return false;
        }
        document.getElementById("dernier").textContent = desk.dataset.done.replace("{0}", line.dataset.name);
        const waiting = read();
        if (!waiting.some((each) => each.participant === participant)) {
            waiting.push({ participant, at: new Date().toISOString() });
        }
        write(waiting);
        send();
        return true;
    }
    desk.addEventListener("submit", (event) => {
        const field = event.target.querySelector('input[name="participant"]');
        if (field && arrive(field.value)) {
            event.preventDefault();
            event.target.hidden = event.target.classList.contains("read");
        }
    });
    const filter = document.getElementById("filtre");
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    filter.closest("p").hidden = false;
    filter.addEventListener("input", () => {
        desk.querySelectorAll("li[data-participant]").forEach((line) => {
            line.hidden = !plain(line.textContent).includes(plain(filter.value));
        });
    });
    window.addEventListener("online", send);
    setInterval(send, 15000);
    show(read(), false);
    send();
    if ("serviceWorker" in navigator) {
        navigator.serviceWorker.register(desk.dataset.base + "/hors-ligne.js", { scope: desk.dataset.base }).then(() => navigator.serviceWorker.ready).then((ready) => {
            const parts = [...document.querySelectorAll("link[rel=stylesheet], script[src], img[src]")].map((each) => each.href || each.src).filter((each) => each.startsWith(location.origin));
            ready.active.postMessage([desk.dataset.base, ...parts]);
        }).catch(() => {});
    }
    const camera = document.getElementById("camera");
    if ("BarcodeDetector" in window && navigator.mediaDevices) {
        const button = document.getElementById("lire");
        const video = camera.querySelector("video");
        camera.hidden = false;
        let stream = null;
        button.addEventListener("click", async () => {
            if (stream) {
                stream.getTracks().forEach((track) => track.stop());
                stream = null;
                video.hidden = true;
                button.textContent = button.dataset.start;
                return;
            }
            stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).catch(() => null);
            if (!stream) {
                return;
            }
            video.srcObject = stream;
            video.hidden = false;
            button.textContent = button.dataset.stop;
            await video.play();
            const detector = new BarcodeDetector({ formats: ["qr_code"] });
            let last = "";
            const look = async () => {
                if (!stream) {
                    return;
                }
                const codes = await detector.detect(video).catch(() => []);
                const found = codes.map((code) => code.rawValue).find((text) => /\/badges\/[0-9a-z]{26}$/.test(text));
                if (found && found !== last) {
                    last = found;
                    if (!arrive(found.slice(-26))) {
                        document.getElementById("dernier").textContent = desk.dataset.unknown;
                    }
                }
                setTimeout(look, 250);
            };
            look();
        });
    }
})();
