// Excel 2016 and 2019 show panes in Internet Explorer's engine, which cannot run this one: says so, and names the way.
// Written in ES5, because that engine must be able to read it.
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf('Trident') === -1 && agent.indexOf('MSIE') === -1 && agent.indexOf('Edge/') === -1) return;
  window.onload = function () {
    var address = location.protocol + '//' + location.host + '/';
    var box = document.createElement('div');
    var link = document.createElement('a');
    var shown = document.createElement('p');
    box.id = 'old-browser';
    box.innerHTML = '<p><b>Kh\u1edbp</b></p><p>Excel n\u00e0y d\u00f9ng tr\u00ecnh duy\u1ec7t c\u0169 n\u00ean kh\u00f4ng hi\u1ec7n \u0111\u01b0\u1ee3c khung Kh\u1edbp. M\u1edf trang d\u01b0\u1edbi \u0111\u00e2y b\u1eb1ng Chrome, Edge m\u1edbi ho\u1eb7c C\u1ed1c C\u1ed1c r\u1ed3i th\u1ea3 t\u1ec7p .xlsx v\u00e0o: c\u00f9ng m\u1ed9t b\u01b0\u1edbc ki\u1ec3m tra v\u00e0 g\u1eedi.</p>';
    link.href = address;
    link.target = '_blank';
    link.appendChild(document.createTextNode('M\u1edf trang web c\u1ee7a Kh\u1edbp'));
    shown.appendChild(document.createTextNode(address));
    box.appendChild(link);
    box.appendChild(shown);
    document.body.insertBefore(box, document.body.firstChild);
  };
})();
