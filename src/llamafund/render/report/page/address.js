// Filters and place live in the fragment of the address, for reload, Back and sharing.
let at = "";
function write(place, push) {
  at = place;
  const held = Object.entries({ ...chosen(), at }).filter(([, value]) => value);
  const address = "#" + held.map(([name, value]) => name + "=" + encodeURIComponent(value)).join("&");
  if (push) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

function read() {
  const address = location.hash.slice(1);
  const values = address.includes("=") ? Object.fromEntries(new URLSearchParams(address)) : { at: address };
  choose(values);
  at = values.at || "";
  close();
  if (/^[cn]\d+$/.test(at)) go(at.slice(1));
  else if (/^r\d+$/.test(at)) show(at.slice(1));
}
