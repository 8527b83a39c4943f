namespace Reporting.Domain.Reports;

/// <summary>What a programme's rules, the unit's own past and the other units' reports can say against a report.</summary>
public static partial class FindingKinds
{
    public static readonly FindingKind RuleBroken = Error("rule-broken", new("Số liệu không khớp", "Figures that do not agree"),
        new("{left} = {leftsum} {words} {right} = {rightsum}.", "{left} = {leftsum} {words} {right} = {rightsum}."),
        new("Hãy kiểm tra các ô này và sửa ô sai.", "Check these cells and mend the wrong one."));

    public static readonly FindingKind PairIncomplete = Error("pair-incomplete", new("Thiếu ô đi cùng", "Pairs that are incomplete"),
        new("Đã ghi {left} thì phải ghi cả {right}.", "Where {left} is given, {right} must be given too."),
        new("Hãy nhập ô còn thiếu, hoặc để trống cả hai.", "Enter the missing one, or leave both blank."));

    public static readonly FindingKind PairExclusive = Error("pair-exclusive", new("Ghi cả hai ô loại trừ nhau", "Pairs that exclude each other"),
        new("Không được ghi cả {left} và {right}.", "{left} and {right} must not both be given."),
        new("Hãy để trống một trong hai.", "Leave one of them blank."));

    public static readonly FindingKind BeforeBroken = Warning("differs-from-before", new("Khác thường so với kỳ trước", "Out of line with before"),
        new("{left} = {leftsum} {words} {limit}, vì {before} là {beforesum}.", "{left} = {leftsum} {words} {limit}, since {before} was {beforesum}."),
        new("Hãy kiểm tra lại; nếu đúng thì không phải sửa.", "Check again; if it is right, nothing need be done."));

    public static readonly FindingKind OutOfOwnBounds = Warning("out-of-own-bounds", new("Ngoài khoảng thường gặp của đơn vị", "Outside the unit's own range"),
        new("Ô {cell} “{label}” ghi {shown}, ngoài khoảng {low} đến {high} thường gặp ở đơn vị trong {count} kỳ trước.", "Cell {cell} \"{label}\" says {shown}, outside the unit's usual range of {low} to {high} in {count} periods before."),
        new("Hãy kiểm tra lại; nếu đúng thì không phải sửa.", "Check again; if it is right, nothing need be done."));

    public static readonly FindingKind NeedsExplanation = Error("needs-explanation", new("Cần giải trình", "Explanation needed"),
        new("Có cảnh báo phải giải trình ở ô {cell} “{label}”, đang để trống: {warning}", "A warning asks for an explanation in cell {cell} \"{label}\", which is blank: {warning}"),
        new("Hãy sửa số liệu, hoặc nếu số liệu đúng thì ghi lý do vào ô {cell}.", "Mend the figures, or, if they are right, give the reason in cell {cell}."));

    public static readonly FindingKind AnotherUnitNamed = Warning("another-unit-named", new("Nhắc tên đơn vị khác", "Another unit's name"),
        new("Ô {cell} “{label}” nhắc tới “{phrase}”, là {other}: “{context}”.", "Cell {cell} \"{label}\" names \"{phrase}\", which is {other}: \"{context}\"."),
        new("Nếu đây là đoạn chép sót từ báo cáo của đơn vị đó, hãy sửa và nộp lại.", "If it was left over from that unit's report, mend it and send it again."));

    public static readonly FindingKind AnotherYearNamed = Warning("another-year-named", new("Nhắc năm khác", "Another year"),
        new("Ô {cell} “{label}” nhắc tới “{phrase}”, không thuộc kỳ {period}: “{context}”.", "Cell {cell} \"{label}\" names \"{phrase}\", which is not of the period {period}: \"{context}\"."),
        new("Nếu đây là đoạn chép sót từ báo cáo cũ, hãy sửa và nộp lại.", "If it was left over from an old report, mend it and send it again."));

    public static readonly FindingKind ForeignTerm = Warning("foreign-term", new("Nội dung của chương trình khác", "Another programme's words"),
        new("Ô {cell} “{label}” nhắc tới “{phrase}”, thuộc chương trình khác: “{context}”.", "Cell {cell} \"{label}\" names \"{phrase}\", which belongs to another programme: \"{context}\"."),
        new("Nếu đây là đoạn chép sót, hãy sửa và nộp lại.", "If it was left over, mend it and send it again."));

    public static readonly FindingKind SameFigures = Warning("same-as-another-unit", new("Trùng số liệu với đơn vị khác", "Same figures as another unit"),
        new("Toàn bộ số liệu trùng hoàn toàn với báo cáo cùng kỳ của {other}.", "All figures are exactly those of the same period's report of {other}."),
        new("Nếu đã chép nhầm, hãy nhập số liệu của đơn vị mình và nộp lại.", "If they were copied by mistake, enter your own and send it again."));

    public static readonly FindingKind SameTexts = SameFigures with
    {
        Code = "same-texts-as-another-unit",
        Name = new("Trùng nội dung với đơn vị khác", "Same texts as another unit"),
        Said = new("Phần thuyết minh trùng hoàn toàn với báo cáo cùng kỳ của {other}.", "The narrative is exactly that of the same period's report of {other}."),
        Mend = new("Nếu đã chép nhầm, hãy viết nội dung của đơn vị mình và nộp lại.", "If it was copied by mistake, write your own and send it again."),
    };

    private static IEnumerable<FindingKind> OfRules =>
    [
        RuleBroken, PairIncomplete, PairExclusive, BeforeBroken, OutOfOwnBounds, NeedsExplanation, AnotherUnitNamed, AnotherYearNamed, ForeignTerm, SameFigures, SameTexts,
    ];
}
