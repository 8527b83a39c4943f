// Makes the pages more comfortable; without it they do the same with plain forms and a reload.
(function () {
  'use strict';

  var form = document.querySelector('form[data-upload]');
  if (form && window.FormData) sendWithProgress(form);
  var waiting = document.querySelector('[data-poll]');
  if (waiting) waitFor(waiting.getAttribute('data-poll'), 700);
  var print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', function () { window.print(); });
  }

  document.querySelectorAll('[data-copy]').forEach(copyOnClick);

  function sendWithProgress(form) {
    var input = form.querySelector('input[type=file]');
    var area = form.querySelector('[data-drop]');
    var bar = form.querySelector('progress');
    var said = form.querySelector('[data-said]');
    var button = form.querySelector('button');

    ['dragenter', 'dragover'].forEach(function (name) { area.addEventListener(name, function (event) { event.preventDefault(); area.classList.add('over'); }); });
    ['dragleave', 'drop'].forEach(function (name) { area.addEventListener(name, function (event) { event.preventDefault(); area.classList.remove('over'); }); });
    area.addEventListener('drop', function (event) {
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      send();
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); send(); });

    function send() {
      if (!input.files.length) return input.focus();
      var request = new XMLHttpRequest();
      var body = new FormData();
      body.append('file', input.files[0]);
      request.open('POST', form.getAttribute('data-upload'));
      request.setRequestHeader('X-Form-Token', form.querySelector('input[name=formToken]').value);
      request.upload.onprogress = function (event) {
        if (!event.lengthComputable) return;
        bar.value = event.loaded / event.total;
        if (event.loaded === event.total) said.textContent = form.getAttribute('data-sent');
      };
      request.onload = function () { request.status === 202 ? location.assign('/submissions/' + JSON.parse(request.responseText).id) : fail(problemIn(request)); };
      request.onerror = function () { fail(''); };
      bar.hidden = false;
      bar.value = 0;
      button.disabled = true;
      say(form.getAttribute('data-sending'), false);
      request.send(body);
    }

    function problemIn(request) {
      try { return JSON.parse(request.responseText).message[document.documentElement.lang]; } catch (unreadable) { return ''; }
    }

    function fail(sentence) {
      bar.hidden = true;
      button.disabled = false;
      say(sentence || form.getAttribute('data-failed'), true);
    }

    function say(sentence, isBad) {
      said.textContent = sentence;
      said.className = isBad ? 'alert' : '';
    }
  }

  function copyOnClick(button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', function () {
      var field = document.getElementById(button.getAttribute('data-copy'));
      field.select();
      navigator.clipboard.writeText(field.value).then(function () { button.textContent = button.getAttribute('data-copied'); });
    });
  }

  function waitFor(address, pause) {
    setTimeout(function () {
      var request = new XMLHttpRequest();
      request.open('GET', address);
      request.onload = function () {
        if (request.status === 200 && JSON.parse(request.responseText).state === 'received') waitFor(address, Math.min(pause * 1.3, 5000));
        else location.reload();
      };
      request.onerror = function () { waitFor(address, 5000); };
      request.send();
    }, pause);
  }
})();
