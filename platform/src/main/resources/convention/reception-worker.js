// Keeps the reception's page and what it needs, and answers with them when there is no network.
const KEPT = "reception";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
    event.waitUntil(caches.open(KEPT).then((kept) => Promise.all(event.data.map((address) => keep(kept, address)))));
});
async function keep(kept, address) {
    const answer = await fetch(address, { credentials: "same-origin" }).catch(() => null);
    if (answer && answer.ok && !answer.redirected) {
        await kept.put(address, answer);
    }
}
self.addEventListener("fetch", (event) => {
    if (event.request.method === "GET") {
        event.respondWith(answer(event.request));
    }
});
async function answer(request) {
    const page = request.mode === "navigate";
    try {
        const fresh = await fetch(request);
        if (page && fresh.ok && !fresh.redirected) {
            const kept = await caches.open(KEPT);
            await kept.put(new URL(request.url).pathname, fresh.clone());
        } else if (page) {
            // Who is not signed in any more leaves nothing behind.
            await caches.delete(KEPT);
        }
        return fresh;
    } catch (gone) {
        const kept = await caches.open(KEPT);
        const known = await kept.match(page ? new URL(request.url).pathname : request, { ignoreVary: true });
        if (known) {
            return known;
        }
        throw gone;
    }
}
