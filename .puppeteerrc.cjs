// The browser is Debian's Chromium (CHROMIUM_PATH), so puppeteer must not download its own.
module.exports = { skipDownload: true };
