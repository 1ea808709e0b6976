package extract

// Explanation tells how an article was read off its page.
type Explanation struct {
	Rules  []string // the rules that matched the page, the most particular first; none: the generic reading alone
	Fields []Origin // in the order in which they were settled
}

// Origin tells where a field came from.
type Origin struct {
	Field string // as in JSON: "title", "lead", "published"
	From  string // "JSON-LD headline", "rule vccorp: h1[data-role=title]"
}
