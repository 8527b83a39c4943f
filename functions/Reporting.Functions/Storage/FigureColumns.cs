using Azure.Data.Tables;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Figures as the columns of a row: a column per data element under its own code, which no other column's name looks
/// like. Whole numbers are Int64; others Double, whose 15 digits give back the decimal that went in.</summary>
internal static class FigureColumns
{
    private const string Reported = "Reported";

    /// <summary>Before the code of an element to which some unit answered "không áp dụng"; an element's code has no small letters.</summary>
    private const string NotApplicable = "na_";

    public static TableEntity ToColumns(this Figures figures)
    {
        var row = new TableEntity { [Reported] = figures.Reported };
        foreach (var (element, value) in figures.Values)
        {
            row[element.ToString()] = decimal.Truncate(value) == value ? (object)(long)value : (double)value;
        }

        foreach (var (element, count) in figures.NotApplicable) row[NotApplicable + element] = count;
        return row;
    }

    public static Figures FromColumns(TableEntity row)
    {
        var (values, notApplicable) = (new Dictionary<ElementCode, decimal>(), new Dictionary<ElementCode, int>());
        foreach (var (name, value) in row)
        {
            if (value is long or double && ElementCode.TryParse(name, out var element)) values[element] = value is long whole ? whole : (decimal)(double)value;
            if (value is int count && name.StartsWith(NotApplicable, StringComparison.Ordinal)) notApplicable[ElementCode.Parse(name[NotApplicable.Length..])] = count;
        }

        return new Figures(row.GetInt32(Reported) ?? 0, values) { NotApplicable = notApplicable };
    }
}
