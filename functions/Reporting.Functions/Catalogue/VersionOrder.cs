using System.Globalization;

namespace Reporting.Functions.Catalogue;

/// <summary>Orders the versions of a programme as people number them: runs of digits count as numbers, so that <c>2024-10</c> comes
/// after <c>2024-9</c> and <c>2</c> before <c>10</c>; letters go by the alphabet. Two that are alike in this order but written
/// differently (<c>1</c> and <c>01</c>) go by their characters.</summary>
public static class VersionOrder
{
    private static readonly StringComparer Natural = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    public static readonly IComparer<string> Comparer =
        Comparer<string>.Create((one, other) => Natural.Compare(one, other) is var order and not 0 ? order : string.CompareOrdinal(one, other));
}
