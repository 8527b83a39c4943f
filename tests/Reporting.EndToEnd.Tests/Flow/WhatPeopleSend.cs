using System.Text.Json;
using ClosedXML.Excel;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class WhatPeopleSend : IAsyncLifetime
{
    private const string Period = "2024-6T";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_form_whose_names_are_gone_comes_back_as_a_new_form_and_counts_once_it_is_confirmed()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template(Period, "K-NOI"), app.Programme).With("CBVC", 150);
        var answer = await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", WithoutNames(form.Save()));

        Assert.Equal(("rejected", "form-rearranged"), (answer.GetProperty("state").GetString(), Codes(answer)[0]));
        Assert.Equal(26, Codes(answer).Count(code => code == "carried-over"));
        var returned = await app.Unit("K-NOI").Bytes($"api/submissions/{answer.GetProperty("id").GetString()}/annotated");
        using (var toConfirm = new Form(returned)) Assert.Equal(150, toConfirm.Cell("CBVC").GetDouble());

        var confirmed = await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", returned);

        Assert.Equal("accepted", confirmed.GetProperty("state").GetString());
        await app.Settled();
        var root = (await app.Officer.Json($"api/programmes/VANCANH-BDG/periods/{Period}/totals")).GetProperty("nodes")[0];
        Assert.Equal(150, root.GetProperty("elements").GetProperty("CBVC").GetInt32());
    }

    [Fact]
    public async Task The_figures_of_another_unit_are_accepted_with_a_warning_that_names_it()
    {
        using var first = Form.Filled(await app.Unit("K-NOI").Template(Period, "K-NOI"), app.Programme, seed: 3);
        using var second = Form.Filled(await app.Unit("K-DUOC").Template(Period, "K-DUOC"), app.Programme, seed: 3);
        var sent = first.Save();
        await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", sent);

        var answer = await app.Unit("K-DUOC").SubmitAndWait(Period, "K-DUOC", second.Save());
        var again = await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", sent);

        Assert.Equal("acceptedWithWarnings", answer.GetProperty("state").GetString());
        Assert.Equal(
            "Toàn bộ số liệu trùng hoàn toàn với báo cáo cùng kỳ của Khoa Nội - Nhi - Nhiễm (K-NOI). Nếu đã chép nhầm, hãy nhập số liệu của đơn vị mình và nộp lại.",
            answer.GetProperty("findings")[0].GetProperty("message").GetProperty("vi").GetString());
        Assert.Equal(["same-as-another-unit"], Codes(again));   // of K-DUOC now, and never of itself
    }

    [Fact]
    public async Task A_year_that_is_less_than_its_half_is_accepted_with_a_warning_that_names_both()
    {
        using var half = Form.Filled(await app.Unit("K-NOI").Template(Period, "K-NOI"), app.Programme).With("TTBUOI", 50).With("TTNGUOI", 600);
        await app.Unit("K-NOI").SubmitAndWait(Period, "K-NOI", half.Save());
        await app.MoveClock("2024-11-10T08:00:00+07:00");
        using var year = Form.Filled(await app.Unit("K-NOI").Template("2024-NAM", "K-NOI"), app.Programme).With("TTBUOI", 40).With("TTNGUOI", 600);

        var answer = await app.Unit("K-NOI").SubmitAndWait("2024-NAM", "K-NOI", year.Save());

        Assert.Equal(["differs-from-before"], Codes(answer));
        Assert.Equal(
            "“Số buổi truyền thông về bình đẳng giới” (E27) = 40 không được nhỏ hơn 50, vì kỳ 2024-6T là 50. Hãy kiểm tra lại; nếu đúng thì không phải sửa.",
            answer.GetProperty("findings")[0].GetProperty("message").GetProperty("vi").GetString());
        Assert.Equal("acceptedWithWarnings", answer.GetProperty("state").GetString());
    }

    // As after a copy of the sheets into a new workbook, by a program that does not take names along.
    private static byte[] WithoutNames(byte[] form)
    {
        using var workbook = new XLWorkbook(new MemoryStream(form));
        foreach (var name in workbook.DefinedNames.ToList()) name.Delete();
        using var saved = new MemoryStream();
        workbook.SaveAs(saved);
        return saved.ToArray();
    }

    private static List<string?> Codes(JsonElement answer) => [.. answer.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];
}
