-- Sends the requests of a file one after the other, and counts the answers. A line is: path, cookies, body, with tabs
-- between; a body makes it a form's POST. Arguments: the file, the status that is right, whether to begin again at its end,
-- whether to ask for compressed answers.

local thread

function setup(t)
  thread = t
end

function init(args)
  requests, sent, accepted, failed = {}, 0, 0, 0
  expected, rotate = tonumber(args[2]), args[3] == "true"
  for line in io.lines(args[1]) do
    local path, cookies, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = { ["Cookie"] = cookies, ["Accept-Encoding"] = args[4] == "true" and "gzip" or nil }
    if body == "null" then
      requests[#requests + 1] = wrk.format("GET", path, headers)
    else
      headers["Content-Type"] = "application/x-www-form-urlencoded"
      requests[#requests + 1] = wrk.format("POST", path, headers, body)
    end
  end
end

function request()
  sent = sent + 1
  if rotate then
    return requests[(sent - 1) % #requests + 1]
  end
  return requests[sent] or error("all requests are used up")
end

-- Somebody who is not signed in is sent to the sign-in page: that is no acceptance.
function response(status, headers, body)
  if status == expected and not (headers["Location"] or ""):find("sign%-in") then
    accepted = accepted + 1
  else
    failed = failed + 1
  end
end

function done(summary, latency, _)
  local e = summary.errors
  print(string.format(
    'RESULT {"sent": %d, "accepted": %d, "failed": %d, "p50": %.3f, "p99": %.3f, "seconds": %.3f}',
    thread:get("sent"), thread:get("accepted"), thread:get("failed") + e.connect + e.read + e.write + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.duration / 1000000))
end
