using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>Each of the five plans from the forms of its whole roster to its indicators: every unit sends the same known numbers, so
/// that each ratio is the one that can be worked out by hand from a single form.</summary>
public sealed partial class EveryProgramme
{
    // What each unit sends, in the order of the forms; elements not named stay blank. Then indicator, value, status by hand.
    public static readonly TheoryData<string, string, string, string> Plans = new()
    {
        {
            "VANCANH-BDG", "2024-6T",
            """
            CBVC=50 CBVC_NU=30 LDQL=4 LDQL_NU=1 CAPUY=5 CAPUY_NU=2 QH=8 QH_NU=6 DTBD=10 DTBD_NU=5 PBLUAT=Có TTBUOI=3 TTNGUOI=60 TTNGUOI_NU=45
            TAPHUAN=4 TAPHUAN_NU=4 KIEMTRA=1 BLG=0 BLG_NU=0 SINH_NAM=111 SINH_NU=100 TVBM=0 KETQUA=Tốt
            """,
            "TL_LD_NU=25 TL_CU_NU=40 TL_QH_NU=75 TL_DT_NU=50 TL_TT_NU=75 TL_BLG_NU=?undefined SRB=111met MMR=0"
        },
        {
            "AG-BDG", "2024-NAM",
            """
            SINH=104 SINH_NAM=54 SINH_NU=50 TVBM=0 SINH_VTN=2 PN1549=200 LGBT=Có BLG=4 BLG_NU=3 CBVC=50 CBVC_NU=30 LDQL=5 LDQL_NU=2
            DAOTAO=10 DAOTAO_NU=6 TTBUOI=3 TTNGUOI=60 TTNGUOI_NU=40 KETQUA=Tốt
            """,
            "SRB_AG24=108met MMR_AG24=0met ABR_AG24=10met LGBT_AG24=100"
        },
        {
            "HT-BDG", "2024-6T",
            """
            SINH=212 SINH_UTH=424 SINH_NAM=112 SINH_NAM_UTH=224 SINH_NU=100 SINH_NU_UTH=200 CSYT=4 CSYT_CK=4 CSCD_CL=10 CSCD_CL_TT=9 CSCD_NCL=10 CSCD_NCL_TT=8
            CSPT_CL=10 CSPT_CL_TT=8 CSPT_NCL=10 CSPT_NCL_TT=8 TVBM=0 PHATHAI=20 HIV_TRE=20 HIV_NHIEM=1 SRH_DT=100 SRH_DT_NAM=50 SRH_DT_NU=50
            SRH_TC=80 SRH_TC_NAM=40 SRH_TC_NU=40 PBLUAT=Có CBVC=100 CBVC_NAM=40 CBVC_NU=60 CAMKET=99 CAMKET_NAM=39 CAMKET_NU=60 BLGD_CS=Có BLGD_TV=Không
            LDQL=20 LDQL_NU=3 CAPUY=10 CAPUY_NU=3 CCVC=80 CCVC_NU=40 LDCC=3 LDCC_NU=1 QH=20 QH_NU=3 TUYENDUNG=KAD DAOTAO=10 DAOTAO_NU=4 THS=18 THS_NU=2
            TS=10 TS_NU=0 DH=40 DH_NU=10 TIEUBAN=5 TIEUBAN_TH=5 LDDV=20 LDDV_TH=17 LUAT=0 LUAT_DX=0 KETQUA=Tốt
            """,
            """
            SRB_HT17=112met SRB_HT17A=100met SRB_HT17B=85met SRB_HT17C=80notMet MMR_HT17=0met ABO_HT17=9.434met PMTCT_HT17=5notMet SRH_HT17=80met
            AW1_HT17=100met AW2_HT17=99notMet GBV1_HT17=100met GBV2_HT17=0notMet LEAD_HT17=15met PARTY_HT17=30met LEAD30_HT17=100met PLAN_HT17=15met
            REC_HT17=?undefined TRN_HT17=40notMet MSC_HT17=11.111met PHD_HT17=0notMet UNI_HT17=25notMet SUB_HT17=100met LDT_HT17=85met LAW_HT17=?undefined
            """
        },
        {
            "TL-MCBGTKS", "2024-NAM",
            "TN=100 TN_NAM=50 TN_NU=50 TN_TV=80 TN_TV_NAM=41 TN_TV_NU=39 DAN=1000 DAN_KT=899 DIABAN=8 DIABAN_TT=8 SINH=21 SINH_NAM=11 SINH_NU=10 DANHGIA=Tốt",
            "PRE_TL24=80met PRE_TL24_NAM=82 PRE_TL24_NU=78 KNOW_TL24=89.9notMet AREA_TL24=100met SRB_TL24=110notMet"
        },
        {
            "LB-MCBGTKS", "2024-05",
            """
            SINH=209 SINH_NAM=109 SINH_NU=100 SINH_NAM_NT=110 SINH_NU_NT=100 TINBAI=2 TTBUOI=1 TTNGUOI=40 TTNGUOI_NU=25 BIEUDUONG=0 TAPHUAN=3 TAPHUAN_NU=2
            KIEMTRA=1 KIEMTRA_VP=0
            """,
            "SRB_LB24=109met"
        },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Goes_from_the_forms_of_its_roster_to_the_indicators_worked_out_by_hand(string id, string periodId, string sent, string expected)
    {
        await using var app = await RunningApp.At("2024-01-01T08:00:00+07:00");
        var programme = (await app.App.Services.GetRequiredService<ProgrammeCatalogues>().Current(default)).Find(ProgrammeId.Parse(id))!;
        var period = programme.FindPeriod(PeriodId.Parse(periodId))!;
        await app.MoveClock(period.OpensAt.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        var reporters = programme.TreeIn(period).Reporters.Select(unit => unit.Code.ToString()).ToList();

        await Parallel.ForEachAsync(reporters, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (unit, _) => await Report(app, programme, period, unit, sent));

        await app.Settled();
        var root = (await app.Officer.Json($"api/programmes/{id}/periods/{periodId}/totals")).GetProperty("nodes")[0];
        Assert.Equal(reporters.Count, root.GetProperty("reported").GetInt32());
        Assert.Equal(Words(expected), programme.Indicators.Select(indicator => Shown(indicator.Code.ToString(), root.GetProperty("indicators").GetProperty(indicator.Code.ToString()))));
        await WorkbookSays(await app.Officer.Bytes($"api/programmes/{id}/periods/{periodId}/consolidated"), Words(expected));
    }

    // By another reader than the one that wrote it where there is one; it works the formulas out by itself.
    private static async Task WorkbookSays(byte[] consolidated, string[] expected)
    {
        if (LibreOffice.Program is not null) consolidated = (await LibreOffice.Resave(BinaryData.FromBytes(consolidated))).ToArray();
        using var workbook = new Form(consolidated);
        var values = Enumerable.Range(4, expected.Length).Select(row => workbook.Sheet("Chỉ tiêu").Cell(row, 6))
            .Select(cell => cell.DataType == XLDataType.Number ? Math.Round(cell.GetDouble(), 3).ToString("0.###", CultureInfo.InvariantCulture) : "?");
        Assert.Equal(expected.Select(one => ValueAlone().Match(one).Value), values);
    }

    [GeneratedRegex(@"(?<==)(\?|[0-9.]+)")]
    private static partial Regex ValueAlone();

    private static async Task Report(RunningApp app, Programme programme, Period period, string unit, string sent)
    {
        var (id, person) = (period.Id.ToString(), app.Unit(unit));
        using var form = new Form(await person.Template(id, unit, programme.Id.ToString()));
        foreach (var pair in Words(sent).Select(word => word.Split('=')))
        {
            if (int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) form.With(pair[0], number);
            else form.With(pair[0], pair[1]);
        }

        var answer = await person.SubmitAndWait(id, unit, form.Save(), programme.Id.ToString());
        Assert.StartsWith("accepted", answer.GetProperty("state").GetString(), StringComparison.Ordinal);

        // Every unit sends the same, so that the totals can be worked out by hand; and that is noticed.
        Assert.All(answer.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("same-as-another-unit", finding.GetProperty("code").GetString()));
    }

    private static string Shown(string code, JsonElement indicator)
    {
        var value = indicator.GetProperty("value").ValueKind == JsonValueKind.Null ? "?" : Math.Round(indicator.GetProperty("value").GetDecimal(), 3).ToString("0.###", CultureInfo.InvariantCulture);
        return $"{code}={value}{indicator.GetProperty("status").GetString()}";
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
