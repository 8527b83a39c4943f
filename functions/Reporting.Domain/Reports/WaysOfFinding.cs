namespace Reporting.Domain.Reports;

/// <summary>The ways of finding a cell, in words.</summary>
public static class WaysOfFinding
{
    public static Bilingual InWords(this FoundBy way) => way switch
    {
        FoundBy.Name => new("theo tên ô", "by its cell's name"),
        FoundBy.Code => new("theo cột mã", "by the column of codes"),
        FoundBy.Label => new("theo tên chỉ tiêu", "by its label"),
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };
}
