using System.Text.Json;
using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Workbooks;

namespace Reporting.Benchmarks;

/// <summary>A programme of any size, and its form filled in without a mistake.</summary>
internal static class Forms
{
    /// <param name="elements">A third each are totals, their men and their women, with a rule that the two make up the total.</param>
    public static Duty DutyOf(int elements)
    {
        var catalogue = new ProgrammeCatalogue([ProgrammePack.Read(Pack(elements / 3), "benchmark.json")]);
        return catalogue.DutyOf(ProgrammeId.Parse("BENCHMARK"), PeriodId.Parse("2024-01"), UnitCode.Parse("U1"))!;
    }

    public static BinaryData FilledIn(Duty duty)
    {
        using var workbook = new XLWorkbook(FormWorkbook.Write(duty).ToStream());
        var cells = workbook.DefinedNames.ToDictionary(name => name.Name);
        foreach (var element in duty.Programme.Elements)
        {
            var cell = cells[FormNames.CellOf(element.Code)].Ranges.First().FirstCell();
            cell.SetValue(element.Code.ToString()[^1] switch { 'M' => 120, 'W' => 135, _ => 255 });
        }

        return workbook.ToBytes();
    }

    private static string Pack(int groups) => JsonSerializer.Serialize(new
    {
        id = "BENCHMARK",
        version = "1",
        name = Words("Chương trình đo tốc độ"),
        plan = "Kế hoạch đo tốc độ",
        issuer = new { superior = "SỞ Y TẾ", name = "TRUNG TÂM Y TẾ", receiver = "Phòng Tổ chức", place = "Nơi đây" },
        firstYear = 2024,
        lastYear = 2024,
        reports = new[]
        {
            new
            {
                part = "01",
                name = Words("Báo cáo tháng 1"),
                dataFrom = new { day = 1, month = 1 },
                dataTo = new { day = 31, month = 1 },
                opens = new { day = 1, month = 2 },
                due = new { rule = "onOrBefore", date = new { day = 5, month = 2 } },
                closes = new { day = 20, month = 2 },
            },
        },
        form = new[] { new { title = Words("Số liệu"), elements = Enumerable.Range(1, groups).SelectMany(Elements) } },
        rules = Enumerable.Range(1, groups).Select(group => new { left = new[] { $"E{group}_M", $"E{group}_W" }, @operator = "=", right = new[] { $"E{group}_T" } }),
        units = new object[] { new { code = "R", name = "Trung tâm", reports = false }, new { code = "U1", name = "Trạm 1", parent = "R" } },
    });

    private static IEnumerable<object> Elements(int group) =>
    [
        new { code = $"E{group}_T", label = Words($"Tổng số người được truyền thông, hoạt động {group}"), kind = "count" },
        new { code = $"E{group}_M", label = Words($"Trong đó: nam, hoạt động {group}"), kind = "count" },
        new { code = $"E{group}_W", label = Words($"Trong đó: nữ, hoạt động {group}"), kind = "count" },
    ];

    private static object Words(string words) => new { vi = words, en = words };
}
