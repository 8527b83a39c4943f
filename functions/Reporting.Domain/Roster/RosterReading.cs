using System.Text;
using System.Text.RegularExpressions;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>Makes units of the rows of a roster workbook, or says cell by cell why not.</summary>
public static partial class RosterReading
{
    /// <param name="raw">The workbook.</param>
    /// <param name="present">The roster in force: a column that the workbook lacks leaves its units as they are there.</param>
    public static ReadRoster Read(RawRoster raw, IReadOnlyList<Unit> present)
    {
        var findings = OfHead(raw).ToList();
        if (findings.Count > 0) return new ReadRoster(raw, [], findings);

        var (known, entries) = (present.ToDictionary(unit => unit.Code), new List<RosterEntry>());
        foreach (var row in raw.Rows)
        {
            if (UnitOf(row, known, findings) is { } unit) entries.Add(new RosterEntry(unit, row));
        }

        findings.AddRange(RosterChecks.Of(raw, entries));
        return new ReadRoster(raw, entries, findings);
    }

    private static IEnumerable<Finding> OfHead(RawRoster raw)
    {
        foreach (var column in RosterColumns.All.Where(column => column.IsNeeded && !raw.Has(column))) yield return RosterFindings.ColumnMissing(column, raw.Head);
        foreach (var twice in raw.Columns.GroupBy(one => one.Column).SelectMany(group => group.Skip(1))) yield return RosterFindings.ColumnTwice(twice.Column, twice.Place, raw.HeadOf(twice.Column));
    }

    private static Unit? UnitOf(RosterRow row, Dictionary<UnitCode, Unit> known, List<Finding> findings)
    {
        var code = CodeIn(row, RosterColumns.Unit, findings);
        var name = Value(row, RosterColumns.Name, findings)?.Text;
        var parent = CodeIn(row, RosterColumns.Parent, findings);
        var before = code is { } one ? known.GetValueOrDefault(one) : null;
        var unit = new Unit
        {
            Code = code.GetValueOrDefault(),
            Name = name ?? "",
            Parent = parent,
            Type = Given(RosterColumns.Type) ? Value(row, RosterColumns.Type, findings)?.Text : before?.Type,
            Reports = Value(row, RosterColumns.Reports, findings)?.Number == 1,
            Contacts = ContactsIn(row, name ?? "", before?.Contacts ?? [], findings),
            ValidFrom = Given(RosterColumns.ValidFrom) ? Value(row, RosterColumns.ValidFrom, findings)?.Date : before?.ValidFrom,
            ValidTo = Given(RosterColumns.ValidTo) ? Value(row, RosterColumns.ValidTo, findings)?.Date : before?.ValidTo,
        };
        if (unit.ValidTo < unit.ValidFrom) findings.Add(RosterFindings.EndsBeforeItBegins(row, unit));
        return code is null ? null : unit;

        bool Given(RosterColumn column) => row.Cells.ContainsKey(column);
    }

    private static CellValue? Value(RosterRow row, RosterColumn column, List<Finding> findings)
    {
        var (value, found) = CellReading.Read(column.Element, row[column]);
        findings.AddRange(found);
        return value;
    }

    private static UnitCode? CodeIn(RosterRow row, RosterColumn column, List<Finding> findings)
    {
        if (Value(row, column, findings)?.Text is not { } text) return null;
        if (UnitCode.TryParse(text, out var code)) return code;
        findings.Add(RosterFindings.BadCode(column, row[column]));
        return null;
    }

    // Several contacts stand in one cell, a line each, in the same order in all four columns.
    private static IReadOnlyList<Contact> ContactsIn(RosterRow row, string unitName, IReadOnlyList<Contact> before, List<Finding> findings)
    {
        var names = LinesIn(row, RosterColumns.Contact, before.Select(contact => contact.Name), findings);
        var mails = LinesIn(row, RosterColumns.Email, before.Select(contact => contact.Email), findings);
        var phones = LinesIn(row, RosterColumns.Phone, before.Select(contact => contact.Phone), findings);
        var heads = LinesIn(row, RosterColumns.Head, before.Select(contact => contact.Head ? "Có" : null), findings);
        foreach (var unclear in heads.OfType<string>().Where(head => Answer(head) is null)) findings.Add(RosterFindings.NeitherYesNorNo(row[RosterColumns.Head], unclear));
        foreach (var wrong in mails.OfType<string>().Where(mail => !Address().IsMatch(mail) && row.Cells.ContainsKey(RosterColumns.Email))) findings.Add(RosterFindings.BadAddress(row[RosterColumns.Email], wrong));
        return
        [
            .. Enumerable.Range(0, Math.Max(names.Count, Math.Max(mails.Count, phones.Count)))
                .Select(i => (Name: names.ElementAtOrDefault(i), Mail: mails.ElementAtOrDefault(i), Phone: phones.ElementAtOrDefault(i), Head: heads.ElementAtOrDefault(i)))
                .Where(one => one is not (null, null, null, _))
                .Select(one => new Contact { Name = one.Name ?? unitName, Email = one.Mail, Phone = one.Phone, Head = one.Head is { } head && Answer(head) == true }),
        ];
    }

    private static bool? Answer(string text) =>
        new[] { "Có", "x", "Lãnh đạo", "Yes" }.Any(yes => Folding.AreAlike(text, yes)) ? true
        : new[] { "Không", "No" }.Any(no => Folding.AreAlike(text, no)) ? false
        : null;

    private static List<string?> LinesIn(RosterRow row, RosterColumn column, IEnumerable<string?> before, List<Finding> findings)
    {
        if (!row.Cells.ContainsKey(column)) return [.. before];
        if (Value(row, column, findings) is not { } value) return [];
        return [.. value.Raw.Normalize(NormalizationForm.FormC).Split(['\n', ';']).Select(line => line.Trim()).Select(line => line.Length == 0 ? null : line)];
    }

    // What a mail server takes without asking: plain letters, one @, a domain with a dot.
    [GeneratedRegex(@"\A[!-~-[@,;:<>""()\\\[\]]]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
