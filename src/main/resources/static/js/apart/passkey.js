// form[data-passkey="create" or "get"]: asks the server what the device is to sign (data-options), the device for its passkey,
// and sends the form with it. What went wrong is said by the error's name, or data-failed.
kit.onEach("form[data-passkey]", (form) => {
  const { passkey, options, ...words } = form.dataset;
  const read = passkey === "create" ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";
  if (!window.PublicKeyCredential?.[read]) return;
  const said = form.querySelector("[data-said]");
  let asking = false;

  form.hidden = false;
  document.querySelector("[data-without-passkey]")?.remove();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    said.textContent = "";
    try {
      const answer = await fetch(options, { method: "POST", headers: { Accept: "application/json", ...kit.csrf() } });
      const asked = await answer.json();
      if (!answer.ok) throw asked;
      const credential = await navigator.credentials[passkey]({ publicKey: PublicKeyCredential[read](asked) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (error) {
      said.textContent = error.detail ?? words[error.name?.toLowerCase()] ?? words.failed;
    }
    asking = false;
  });
});
