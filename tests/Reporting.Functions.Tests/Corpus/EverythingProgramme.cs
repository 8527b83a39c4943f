using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>A programme with all kinds of cells and all kinds of rules, so that each can be got wrong by itself.</summary>
internal static class EverythingProgramme
{
    public static readonly ProgrammeCatalogue Catalogue = new([ProgrammePack.Read(Pack, "everything.json")]);

    public static readonly Duty HalfYear = DutyOf("2024-6T");

    public static readonly Duty Year = DutyOf("2024-NAM");

    /// <returns>A form of the half year, filled in so that nothing is to be said about it; other values where told.</returns>
    public static FilledForm Form(params (string Element, object? Value)[] values) => Form(HalfYear, values);

    /// <inheritdoc cref="Form(ValueTuple{string, object?}[])" />
    public static FilledForm Form(Duty duty, params (string Element, object? Value)[] values)
    {
        var form = new FilledForm(duty);
        (string, object?)[] right = [("NAM", 6), ("NU", 4), ("NGAY", new DateTime(2024, 5, 10)), ("A2", null), ("M5", 11), ("GIAITRINH", null), ("GHICHU", null)];
        foreach (var (element, value) in right.Concat(values)) form.With(element, cell => Set(cell, value));
        return form;
    }

    public static PastReport Past(string period, string element, decimal number) =>
        new(PeriodId.Parse(period), new Figures(1, new Dictionary<ElementCode, decimal> { [ElementCode.Parse(element)] = number }));

    private static void Set(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null: cell.Clear(XLClearOptions.Contents); break;
            case int whole: cell.SetValue(whole); break;
            case double number: cell.SetValue(number); break;
            case bool flag: cell.SetValue(flag); break;
            case DateTime day: cell.SetValue(day); break;
            default: cell.SetValue((string)value); break;
        }
    }

    private static Duty DutyOf(string period) => Catalogue.DutyOf(ProgrammeId.Parse("TATCA"), PeriodId.Parse(period), UnitCode.Parse("TYT-DONGLAI"))!;

    private const string Pack = """
        {
          "id": "TATCA", "version": "1", "name": { "vi": "Chương trình có đủ mọi thứ", "en": "A programme with everything" }, "plan": "Kế hoạch thử",
          "issuer": { "superior": "SỞ Y TẾ", "name": "TRUNG TÂM Y TẾ", "receiver": "Phòng Dân số", "place": "Tân Lạc" },
          "firstYear": 2020, "lastYear": 2025,
          "reports": [
            {
              "part": "6T", "name": { "vi": "Sơ kết 6 tháng", "en": "Half-year report" }, "dataFrom": { "day": 15, "month": 11, "year": -1 }, "dataTo": { "day": 14, "month": 5 },
              "opens": { "day": 1, "month": 5 }, "due": { "rule": "strictlyBefore", "date": { "day": 25, "month": 5 } }, "closes": { "day": 30, "month": 6 }
            },
            {
              "part": "NAM", "name": { "vi": "Tổng kết năm", "en": "Annual report" }, "dataFrom": { "day": 15, "month": 11, "year": -1 }, "dataTo": { "day": 14, "month": 11 },
              "opens": { "day": 1, "month": 11 }, "due": { "rule": "strictlyBefore", "date": { "day": 25, "month": 11 } }, "closes": { "day": 31, "month": 12 }
            }
          ],
          "form": [
            {
              "title": { "vi": "Số liệu", "en": "Figures" },
              "elements": [
                { "code": "TONG", "label": { "vi": "Tổng số cán bộ", "en": "All staff" }, "kind": "count" },
                { "code": "NAM", "label": { "vi": "Cán bộ nam", "en": "Men" }, "kind": "count" },
                { "code": "NU", "label": { "vi": "Cán bộ nữ", "en": "Women" }, "kind": "count" },
                { "code": "KHAM", "label": { "vi": "Phụ nữ có thai", "en": "Pregnant women" }, "kind": "count" },
                { "code": "KHAM_DUOC", "label": { "vi": "Phụ nữ có thai được khám", "en": "Pregnant women examined" }, "kind": "count" },
                { "code": "SINH_TRAI", "label": { "vi": "Trẻ trai đẻ sống", "en": "Boys born alive" }, "kind": "count" },
                { "code": "SINH_GAI", "label": { "vi": "Trẻ gái đẻ sống", "en": "Girls born alive" }, "kind": "count" },
                { "code": "BUOI", "label": { "vi": "Số buổi truyền thông", "en": "Talks" }, "kind": "count" },
                { "code": "NGUOI", "label": { "vi": "Lượt người dự", "en": "Attendances" }, "kind": "count" },
                { "code": "LUOT", "label": { "vi": "Lượt tư vấn", "en": "Consultations" }, "kind": "count" },
                { "code": "TIEN", "label": { "vi": "Kinh phí", "en": "Budget" }, "kind": "count", "measure": { "vi": "đồng", "en": "dong" } },
                { "code": "MUC", "label": { "vi": "Tỷ số giới tính khi sinh", "en": "Sex ratio at birth" }, "kind": "number", "decimals": 2 },
                { "code": "TYLE", "label": { "vi": "Tỷ lệ sàng lọc", "en": "Screening rate" }, "kind": "percentage", "decimals": 1 },
                { "code": "NGAY", "label": { "vi": "Ngày tổ chức", "en": "Day held" }, "kind": "date" },
                { "code": "DALAM", "label": { "vi": "Đã lập kế hoạch", "en": "Has a plan" }, "kind": "yesNo" },
                { "code": "NEUCO", "label": { "vi": "Số ca chuyển tuyến", "en": "Referrals" }, "kind": "count", "allowNotApplicable": true }
              ]
            },
            {
              "title": { "vi": "Nếu có", "en": "If any" },
              "elements": [
                { "code": "LOP", "label": { "vi": "Số lớp", "en": "Courses" }, "kind": "count", "required": false },
                { "code": "HOCVIEN", "label": { "vi": "Số học viên", "en": "Trainees" }, "kind": "count", "required": false },
                { "code": "A1", "label": { "vi": "Số bác sĩ biên chế", "en": "Doctors employed" }, "kind": "count", "required": false },
                { "code": "A2", "label": { "vi": "Số bác sĩ thuê", "en": "Doctors hired" }, "kind": "count", "required": false },
                { "code": "M1", "label": { "vi": "Một", "en": "One" }, "kind": "count", "required": false },
                { "code": "M2", "label": { "vi": "Hai", "en": "Two" }, "kind": "count", "required": false },
                { "code": "M3", "label": { "vi": "Ba", "en": "Three" }, "kind": "count", "required": false },
                { "code": "M4", "label": { "vi": "Bốn", "en": "Four" }, "kind": "count", "required": false },
                { "code": "M5", "label": { "vi": "Năm", "en": "Five" }, "kind": "count", "required": false },
                { "code": "M6", "label": { "vi": "Sáu", "en": "Six" }, "kind": "count", "required": false }
              ]
            },
            {
              "title": { "vi": "Thuyết minh", "en": "Narrative" },
              "elements": [
                { "code": "KETQUA", "label": { "vi": "Kết quả", "en": "Results" }, "kind": "text" },
                { "code": "GIAITRINH", "label": { "vi": "Giải trình", "en": "Explanation" }, "kind": "text", "required": false },
                { "code": "GHICHU", "label": { "vi": "Ghi chú", "en": "Remarks" }, "kind": "text", "required": false, "maxLength": 32000 }
              ]
            }
          ],
          "rules": [
            { "left": ["TONG"], "operator": "=", "right": ["NAM", "NU"] },
            { "left": ["NU"], "operator": "<=", "right": ["TONG"] },
            { "left": ["KHAM_DUOC"], "operator": "<=", "right": ["KHAM"] },
            { "left": ["BUOI"], "operator": "<=", "right": ["NGUOI"], "severity": "warning", "explanation": "GIAITRINH" },
            { "left": ["M1"], "operator": "<=", "right": ["M2"] },
            { "left": ["M3"], "operator": "<=", "right": ["M4"], "missing": "skipIfAll" },
            { "left": ["M5"], "operator": ">", "right": ["M6"], "missing": "neverSkip" }
          ],
          "pairs": [
            { "left": ["LOP"], "kind": "compulsory", "right": ["HOCVIEN"] },
            { "left": ["A1"], "kind": "exclusive", "right": ["A2"] }
          ],
          "history": [
            { "elements": ["KHAM"], "operator": ">=", "against": "previousPeriod", "reports": ["NAM"] },
            { "elements": ["LUOT"], "operator": "<=", "share": 10, "against": "previousYear", "explanation": "GIAITRINH" }
          ],
          "ownBounds": { "elements": ["NGUOI"] },
          "foreignTerms": ["tan máu bẩm sinh"],
          "indicators": [
            { "code": "SRB", "name": { "vi": "Tỷ số giới tính khi sinh", "en": "Sex ratio at birth" }, "numerator": ["SINH_TRAI"], "denominator": ["SINH_GAI"] },
            { "code": "TL_KHAM", "name": { "vi": "Tỷ lệ được khám", "en": "Share examined" }, "numerator": ["KHAM_DUOC"], "denominator": ["KHAM"] }
          ],
          "units": [
            { "code": "TTYT", "name": "Trung tâm Y tế huyện Tân Lạc", "reports": false },
            { "code": "TYT-DONGLAI", "name": "Trạm Y tế xã Đông Lai", "parent": "TTYT" },
            { "code": "TYT-THANHHOI", "name": "Trạm Y tế xã Thanh Hối", "parent": "TTYT" },
            { "code": "TYT-NGOCMY", "name": "Trạm Y tế xã Ngọc Mỹ", "parent": "TTYT" }
          ]
        }
        """;
}
