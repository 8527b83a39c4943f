using Azure.Data.Tables;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Figures as the columns of a row: a column per data element under its own code, which no other column's name looks
/// like. Whole numbers are Int64; others Double, whose 15 digits give back the decimal that went in.</summary>
internal static class FigureColumns
{
    private const string Reported = "Reported";

    public static TableEntity ToColumns(this Figures figures)
    {
        var row = new TableEntity { [Reported] = figures.Reported };
        foreach (var (element, value) in figures.Values)
        {
            row[element.ToString()] = decimal.Truncate(value) == value ? (object)(long)value : (double)value;
        }

        return row;
    }

    public static Figures FromColumns(TableEntity row)
    {
        var values = new Dictionary<ElementCode, decimal>();
        foreach (var (name, value) in row)
        {
            if (value is long or double && ElementCode.TryParse(name, out var element)) values[element] = value is long whole ? whole : (decimal)(double)value;
        }

        return new Figures(row.GetInt32(Reported) ?? 0, values);
    }
}
