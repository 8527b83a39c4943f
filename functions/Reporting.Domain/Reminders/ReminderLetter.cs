using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>The official letter (công văn đôn đốc) to the units that are late, in the parts that Nghị định 30/2020 gives a letter.
/// It names nobody but them: who has sent a report and waits for our answer is counted, so that the numbers add up, and is told
/// that nothing is to be sent again.</summary>
/// <param name="Number">Left open before the ending, as the day is in <paramref name="PlaceAndDate"/>: both are given when it is issued.</param>
/// <param name="Subject">What stands below the number (V/v …).</param>
/// <param name="Addressees">Whom it is addressed to (Kính gửi).</param>
/// <param name="Opening">The paragraphs before the units are listed.</param>
/// <param name="Closing">The paragraphs after that; the last one ends with "./.".</param>
/// <param name="Recipients">Who gets a copy (Nơi nhận).</param>
/// <param name="ListTitle">The title of the list when it is an appendix.</param>
/// <param name="ListBelongsTo">To which letter the appendix belongs.</param>
public sealed record ReminderLetter(
    Issuer Issuer, string Number, string PlaceAndDate, string Subject, IReadOnlyList<string> Addressees, IReadOnlyList<string> Opening, IReadOnlyList<LateUnit> Late,
    IReadOnlyList<string> Closing, Signer Signer, IReadOnlyList<string> Recipients, string ListTitle, string ListBelongsTo)
{
    private const int MostInText = 5;

    /// <summary>Whether the units are listed in an appendix: there are too many to be addressed by name.</summary>
    public bool HasAppendix => Late.Count > MostInText;

    /// <param name="node">Whose units it is about: those at or below this node of the tree.</param>
    /// <param name="obligations">Judged at the moment; those of other nodes are left out.</param>
    /// <returns>The letter; null when nobody is late.</returns>
    public static ReminderLetter? Write(Programme programme, Period period, Unit node, IEnumerable<Obligation> obligations, DateTimeOffset now)
    {
        var tree = programme.TreeIn(period);
        var under = tree.ReportersUnder(node).Select(unit => unit.Code).ToHashSet();
        var owed = obligations.Where(one => under.Contains(one.Unit.Code)).ToList();
        var late = owed.Where(LateUnit.Is).ToList();
        if (late.Count == 0) return null;

        var units = late.ConvertAll(one => LateUnit.Of(one, now));
        var words = new LetterSentences(programme, period, tree.Root, units, late.Count > MostInText, now);
        var rules = late.Select(one => one.Deadline.Rule).Distinct();
        return new ReminderLetter(
            programme.Issuer, words.Number, words.PlaceAndDate, words.Subject, words.Addressees, [words.Duty(rules), words.Standing(owed, node)], units, [.. words.Requests()],
            programme.Signer, ["Như trên", .. programme.Recipients.Where(one => one.StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))], words.ListTitle, words.ListBelongsTo);
    }
}
