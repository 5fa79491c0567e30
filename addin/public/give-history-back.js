// And given back after it has loaded.
window.history.pushState = window.khopHistory.pushState;
window.history.replaceState = window.khopHistory.replaceState;
