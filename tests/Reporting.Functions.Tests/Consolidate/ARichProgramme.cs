using Reporting.Domain;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Consolidate;

/// <summary>Vân Canh's programme with what other plans ask for besides: an indicator of units, a flag, a table of activities, a
/// deputy who signs.</summary>
internal static class ARichProgramme
{
    public static readonly Programme Programme = VanCanh.Programme with
    {
        Issuer = VanCanh.Programme.Issuer with { DocumentCode = "BC-TTYT" },
        Signer = new Signer { OnBehalf = ["KT. GIÁM ĐỐC"], Position = "PHÓ GIÁM ĐỐC" },
        Recipients = ["Sở Y tế (để b/cáo)", "Các khoa, phòng, trạm y tế", "Lưu: VT, TCHC"],
        Derived = [new DerivedElement { Code = Code("SRB_CAO"), Label = new("Tỷ số giới tính khi sinh trên 109", "Sex ratio at birth above 109"), Flag = true, All = [MoreBoys] }],
        Indicators =
        [
            .. VanCanh.Programme.Indicators,
            new Indicator
            {
                Code = Code("TL_PBLUAT"), Name = new("Tỷ lệ đơn vị phổ biến Luật", "Units that made the laws known"), Wording = "100% đơn vị phổ biến Luật Bình đẳng giới", Measure = new("%", "%"),
                OfUnits = true, Numerator = [Code("PBLUAT")], Target = new Target { Operator = Comparison.Equal, Value = 100 },
            },
        ],
        Tables =
        [
            new FormTable
            {
                Code = Code("HOATDONG"), Title = new("Biểu 1. Tiến độ", "Progress"),
                Columns = [Column("NOIDUNG", "Nội dung công việc"), Column("THOIGIAN", "Thời gian thực hiện") with { Kind = TableColumnKind.Time }],
            },
        ],
    };

    public static ElementCode Code(string code) => ElementCode.Parse(code);

    private static Condition MoreBoys => new() { Left = [Code("SINH_NAM")], Operator = Comparison.MoreThan, Right = [Code("SINH_NU")], Share = 1.09m };

    private static TableColumn Column(string code, string label) => new() { Code = Code(code), Label = new Bilingual(label, label) };
}
