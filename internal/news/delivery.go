package news

// Delivery is what one asking of a section's source brought: its headlines, the
// articles that came whole with them, and how the asking went. After a failure
// or an unchanged answer it holds the Health alone.
type Delivery struct {
	Section   SectionID
	Headlines []Headline
	Articles  []Article
	Health    Health
}
