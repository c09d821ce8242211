// Draws the suppliers of the list on a map. The list below it says the same.
(() => {
    const place = document.getElementById("carte");
    if (!place || !window.L) {
        return;
    }
    place.replaceChildren();
    const map = L.map(place, { attributionControl: false, minZoom: 3, maxZoom: 16 });
    const marks = L.layerGroup().addTo(map);
    let fitted = false;

    fetch(place.dataset.outlines)
        .then((answer) => answer.json())
        .then((shapes) =>
            L.geoJSON(shapes, { interactive: false, style: { color: "#7d8798", weight: 1, fillColor: "#fbfaf7", fillOpacity: 0.85 } })
                .addTo(map)
                .bringToBack())
        .catch(() => {});

    const mark = (point) => {
        const one = point.count === 1;
        const size = one ? 16 : Math.min(42, 22 + 2.2 * Math.log2(point.count));
        const text = one ? point.name : place.dataset.many.replace("{0}", point.count);
        const icon = L.divIcon({ className: "mark", html: one ? "" : String(point.count), iconSize: [size, size] });
        const marker = L.marker([point.lat, point.lon], { icon, title: text, alt: text });
        if (one) {
            const link = document.createElement("a");
            link.href = point.url;
            link.textContent = point.name;
            marker.bindPopup(link);
        } else {
            marker.on("click keypress", () => map.setView([point.lat, point.lon], Math.min(map.getZoom() + 2, 16)));
        }
        return marker;
    };

    const load = () => {
        const address = new URL(place.dataset.points, location.href);
        if (fitted) {
            const box = map.getBounds();
            address.searchParams.set("cadre", [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()]
                .map((side) => Math.max(-180, Math.min(180, side)).toFixed(5)).join(","));
        }
        return fetch(address).then((answer) => answer.json()).then((found) => {
            marks.clearLayers();
            found.points.forEach((point) => mark(point).addTo(marks));
            return found.points;
        });
    };

    // At first the part of the world where most of them are.
    load().then((points) => {
        const near = points.filter((point) => point.lat > 41 && point.lat < 52 && point.lon > -6 && point.lon < 10);
        const shown = near.length > points.length / 2 ? near : points;
        if (shown.length > 0) {
            map.fitBounds(L.latLngBounds(shown.map((point) => [point.lat, point.lon])).pad(0.1), { maxZoom: 11, animate: false });
        } else {
            map.setView([46.6, 2.4], 5);
        }
        fitted = true;
        map.on("moveend", load);
    });
})();
