using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Programmes;

/// <summary>The targets, read from the plans a second time.</summary>
public sealed class TargetsOfThePlans
{
    [Theory]
    //          indicator       target     numerator / denominator                          ×       in the plan's words
    [InlineData("SRB_HT17",     "≤ 112",   "SINH_NAM / SINH_NU",                            100,    "không vượt quá 112 trẻ sơ sinh trai/100 trẻ sơ sinh gái")]
    [InlineData("SRB_HT17A",    "= 100",   "CSYT_CK / CSYT",                                100,    "100% các cơ sở y tế cam kết không thông báo giới tính thai nhi")]
    [InlineData("SRB_HT17B",    "≥ 85",    "CSCD_CL_TT + CSCD_NCL_TT / CSCD_CL + CSCD_NCL", 100,    "Ít nhất có 85% các cơ sở y tế công lập và ngoài công lập")]
    [InlineData("SRB_HT17C",    "≥ 85",    "CSPT_CL_TT + CSPT_NCL_TT / CSPT_CL + CSPT_NCL", 100,    "Ít nhất có 85% các cơ sở y tế công lập và ngoài công lập")]
    [InlineData("MMR_HT17",     "< 20",    "TVBM / SINH",                                   100000, "dưới 20/100.000 trẻ đẻ sống")]
    [InlineData("ABO_HT17",     "< 9,5",   "PHATHAI / SINH",                                100,    "dưới 9.5/100 trẻ đẻ sống")]
    [InlineData("PMTCT_HT17",   "< 5",     "HIV_NHIEM / HIV_TRE",                           100,    "dưới 5%")]
    [InlineData("SRH_HT17",     "≥ 80",    "SRH_TC / SRH_DT",                               100,    "Ít nhất có 80% vị thành niên và nam, nữ từ 18 tuổi trở lên ở thành thị")]
    [InlineData("AW1_HT17",     "= 100",   "PBLUAT / units",                                100,    "100% các đơn vị trong Ngành")]
    [InlineData("AW2_HT17",     "= 100",   "CAMKET / CBVC",                                 100,    "100% cán bộ viên chức, người lao động")]
    [InlineData("GBV1_HT17",    "= 100",   "BLGD_CS / units",                               100,    "100% cơ sở khám, chữa bệnh")]
    [InlineData("GBV2_HT17",    "= 100",   "BLGD_TV / units",                               100,    "Các cơ sở khám, chữa bệnh tại các huyện, thành phố")]
    [InlineData("LEAD_HT17",    "≥ 15",    "LDQL_NU / LDQL",                                100,    "đạt 15%")]
    [InlineData("PARTY_HT17",   "≥ 30",    "CAPUY_NU / CAPUY",                              100,    "đạt 30% trở lên")]
    [InlineData("LEAD30_HT17",  "= 100",   "NU30_LDCC / NU30",                              100,    "30% trở lên có lãnh đạo chủ chốt là nữ")]
    [InlineData("PLAN_HT17",    "≥ 15",    "QH_NU / QH",                                    100,    "không dưới 15%")]
    [InlineData("REC_HT17",     "= 100",   "TUYENDUNG / units",                             100,    "100% các đơn vị không có sự phân biệt về giới tính")]
    [InlineData("TRN_HT17",     "≥ 50",    "DAOTAO_NU / DAOTAO",                            100,    "có 50% cán bộ nữ")]
    [InlineData("MSC_HT17",     "> 11",    "THS_NU / THS",                                  100,    "trên 11%")]
    [InlineData("PHD_HT17",     "> 7",     "TS_NU / TS",                                    100,    "trên 7%")]
    [InlineData("UNI_HT17",     "> 25",    "DH_NU / DH",                                    100,    "trên 25%")]
    [InlineData("SUB_HT17",     "= 100",   "TIEUBAN_TH / TIEUBAN",                          100,    "100% thành viên Tiểu Ban")]
    [InlineData("LDT_HT17",     "≥ 85",    "LDDV_TH / LDDV",                                100,    "Ít nhất có 85% lãnh đạo đơn vị")]
    [InlineData("LAW_HT17",     "= 100",   "LUAT_DX / LUAT",                                100,    "100% các quy định trong văn bản QPPL hiện hành")]
    [InlineData("SRB_AG24",     "≤ 108,88", "SINH_NAM / SINH_NU",                           100,    "ở mức 108,88 bé trai/100 bé gái")]
    [InlineData("MMR_AG24",     "< 30",    "TVBM / SINH",                                   100000, "dưới 30/100.000 trẻ sinh sống")]
    [InlineData("ABR_AG24",     "< 18",    "SINH_VTN / PN1549",                             1000,   "dưới 18/1.000 phụ nữ trong độ tuổi từ 15 - 49")]
    [InlineData("LGBT_AG24",    "none",    "LGBT / units",                                  100,    "Triển khai cho các cơ sở y tế trên địa bàn tỉnh")]
    [InlineData("PRE_TL24",     "≥ 80",    "TN_TV / TN",                                    100,    "80% nam, nữ thanh niên trước khi kết hôn")]
    [InlineData("KNOW_TL24",    "≥ 90",    "DAN_KT / DAN",                                  100,    "90% người dân")]
    [InlineData("AREA_TL24",    "= 100",   "DIABAN_TT / DIABAN",                            100,    "100% các địa bàn")]
    [InlineData("SRB_TL24",     "< 110",   "SINH_NAM / SINH_NU",                            100,    "dưới 110 bé trai/100 bé gái")]
    [InlineData("SRB_LB24",     "≤ 109",   "SINH_NAM / SINH_NU",                            100,    "không vượt quá 109 trai/100 gái")]
    public void An_indicator_has_the_operator_and_the_target_that_its_words_say(string code, string target, string ratio, int factor, string words)
    {
        var indicator = Packs.Indicator(code);

        Assert.Equal(target, indicator.Target is { } found ? $"{found.Operator.Sign()} {Numbers.Words(found.Value).Vi}" : "none");
        Assert.Equal(ratio, $"{string.Join(" + ", indicator.Numerator)} / {(indicator.OfUnits ? "units" : string.Join(" + ", indicator.Denominator))}");
        Assert.Equal(factor, indicator.Factor);
        Assert.Contains(words, indicator.Wording, StringComparison.Ordinal);
    }

    [Theory]
    //          objective  indicators of its section
    [InlineData(0,         "SRB_HT17 SRB_HT17A SRB_HT17B SRB_HT17C MMR_HT17 ABO_HT17 PMTCT_HT17 SRH_HT17")]
    [InlineData(1,         "AW1_HT17 AW2_HT17 GBV1_HT17 GBV2_HT17")]
    [InlineData(2,         "LEAD_HT17 PARTY_HT17 PLAN_HT17")]       // LEAD30_HT17 is of derived figures
    [InlineData(3,         "REC_HT17 TRN_HT17")]
    [InlineData(4,         "MSC_HT17 PHD_HT17 UNI_HT17")]
    [InlineData(5,         "SUB_HT17 LDT_HT17 LAW_HT17")]
    public void The_six_objectives_of_Ha_Tinh_are_the_sections_of_its_form(int objective, string indicators)
    {
        var programme = Packs.Of("HT-BDG");
        var asked = programme.Form[objective].Elements.Select(element => element.Code).ToHashSet();

        Assert.Equal(indicators, string.Join(' ', programme.Indicators.Where(indicator => asked.Contains(indicator.Numerator[0])).Select(indicator => indicator.Code)));
    }

    [Theory]
    //          indicator    least denominator
    [InlineData("SRB_AG24",  30)]
    [InlineData("SRB_HT17",  30)]
    [InlineData("SRB_TL24",  30)]
    [InlineData("SRB_LB24",  30)]
    [InlineData("MMR_AG24",  1000)]
    [InlineData("MMR_HT17",  1000)]
    public void Small_numbers_are_not_judged(string code, int least) => Assert.Equal(least, Packs.Indicator(code).MinimumDenominator);
}
