// Counts the visit where a reader is asked for nothing.
document.documentElement.dataset.counted = location.pathname;
