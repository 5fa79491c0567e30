// Excel sometimes restores a pane before it can answer; after five seconds of silence the officer can reload.
(function () {
  var button = document.getElementById('reload');
  if (button) button.onclick = function () { location.reload(); };
  setTimeout(function () {
    var root = document.getElementById('root');
    var slow = document.getElementById('slow');
    if (slow && root && !root.firstChild) slow.hidden = false;
  }, 5000);
})();
