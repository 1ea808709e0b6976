package lang

// Wrong calls of commands. The first word is the call as it should be.
var (
	UsageMissing = say("thiếu đối số; cách gọi: %s", "an argument is missing; call it so: %s")
	UsageExcess  = say("thừa “%[2]s”; cách gọi: %[1]s", "%[2]q is too much; call it so: %[1]s")

	UsageNoFlag    = say("không có tùy chọn %s", "there is no flag %s")
	UsageFlagValue = say("%s cần một giá trị (%s)", "%s needs a value (%s)")
	UsageBadValue  = say("%s không nhận “%s”; giá trị phải là: %s", "%s does not take %q; it takes %s")
	UsageBadFlag   = say("không hiểu tùy chọn %s", "the flag %s cannot be understood")

	UsageLimit = say("--limit phải từ 0 trở lên", "--limit must be at least 0")

	KindWhole  = say("số nguyên", "a whole number")
	KindSwitch = say("true hoặc false", "true or false")
	KindText   = say("văn bản", "text")
)
