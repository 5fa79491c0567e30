// Office.js sets these two to null; kept before it loads.
window.khopHistory = { pushState: window.history.pushState, replaceState: window.history.replaceState };
