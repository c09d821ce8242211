// Draws who covers what. The table below says the same.
(() => {
    const place = document.getElementById("carte-groupement");
    if (!place || !window.L) {
        return;
    }
    const drawing = JSON.parse(place.dataset.drawing);
    place.replaceChildren();
    const map = L.map(place, { attributionControl: false, minZoom: 3, maxZoom: 14 });
    fetch(place.dataset.outlines)
        .then((answer) => answer.json())
        .then((shapes) =>
            L.geoJSON(shapes, { interactive: false, style: { color: "#7d8798", weight: 1, fillColor: "#fbfaf7", fillOpacity: 0.85 } })
                .addTo(map)
                .bringToBack())
        .catch(() => {});

    const sites = new Map(drawing.members.map((member) => [member.letter, member]));
    const mark = (at, html, name, size, className) =>
        L.marker([at.lat, at.lon], { icon: L.divIcon({ className, html, iconSize: [size, 26] }), title: name, alt: name });
    drawing.places.forEach((spot) => {
        spot.letters.forEach((letter) => {
            const member = sites.get(letter);
            if (member) {
                L.polyline([[member.lat, member.lon], [spot.lat, spot.lon]], { color: "#1f7a5c", weight: 1.5, dashArray: "4 4", interactive: false }).addTo(map);
            }
        });
    });
    drawing.places.forEach((spot) => {
        const letters = spot.letters.join(" ");
        const text = spot.name + " : " + (letters || place.dataset.nobody);
        mark(spot, letters || "?", text, Math.max(26, 14 * spot.letters.length + 12), "grouping-place" + (spot.missing ? " nobody" : ""))
            .bindPopup(document.createTextNode(text).textContent)
            .addTo(map);
    });
    drawing.members.forEach((member) => {
        mark(member, member.letter, member.letter + " : " + member.name, 26, "grouping-mark").addTo(map);
    });
    const all = [...drawing.places, ...drawing.members].map((at) => [at.lat, at.lon]);
    map.fitBounds(L.latLngBounds(all).pad(0.2), { maxZoom: 12, animate: false });
})();
