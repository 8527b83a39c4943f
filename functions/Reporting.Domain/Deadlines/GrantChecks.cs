using Reporting.Domain.Periods;

namespace Reporting.Domain.Deadlines;

/// <summary>What must hold of a grant before it is kept.</summary>
public static class GrantChecks
{
    private const int MostLetters = 500;

    /// <param name="rule">The unit's deadline before anything was granted.</param>
    /// <returns>What is wrong; null for nothing.</returns>
    public static Bilingual? Problem(Grant grant, UnitDeadline rule)
    {
        if (grant.Reason.Trim().Length == 0) return new("Hãy nêu lý do (reason).", "Give the reason.");
        if (grant.Reason.Length > MostLetters || grant.Document.Length > MostLetters) return new($"Lý do và văn bản dài tối đa {MostLetters} ký tự.", $"Reason and document have at most {MostLetters} characters.");
        if (grant.Kind != GrantKind.Extension) return grant.Until is null ? null : new("Chỉ gia hạn mới có thời hạn mới (until).", "Only an extension has a new due moment (until).");
        if (grant.Until is not { } until) return new("Gia hạn cần thời hạn mới (until): một ngày dạng 2024-05-31, hoặc thời điểm có múi giờ.", "An extension needs its new due moment (until): a day such as 2024-05-31, or a moment with an offset.");
        if (until <= rule.Rule.At)
        {
            var end = VietnamTime.EndInWords(rule.Rule.At);
            return new($"Thời hạn mới của {grant.Unit} phải sau hạn theo quy tắc, hết {end.Vi}.", $"The new due moment of {grant.Unit} must come after the one by the rule, {end.En}.");
        }

        if (until <= rule.Period.ClosesAt) return null;
        var closing = VietnamTime.EndInWords(rule.Period.ClosesAt);
        return new($"Kỳ {rule.Period.Id} khoá sổ hết {closing.Vi}; không gia hạn quá thời điểm đó được.", $"Period {rule.Period.Id} closes at {closing.En}; nothing can be extended beyond that.");
    }
}
