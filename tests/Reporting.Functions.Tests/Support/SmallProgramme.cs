using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Support;

/// <summary>A programme with one of everything that a form can have.</summary>
internal static class SmallProgramme
{
    public static readonly ProgrammeCatalogue Catalogue = new([ProgrammePack.Read(Pack, "small.json")]);

    public static readonly Duty Duty = Catalogue.DutyOf(ProgrammeId.Parse("SMALL"), PeriodId.Parse("2024-02"), UnitCode.Parse("U1"))!;

    public static Programme Programme => Duty.Programme;

    private const string Pack = """
        {
          "id": "SMALL", "version": "1", "name": { "vi": "Chương trình nhỏ", "en": "Small programme" }, "plan": "Kế hoạch thử",
          "issuer": { "superior": "SỞ Y TẾ", "name": "TRUNG TÂM Y TẾ", "receiver": "Phòng Tổ chức", "place": "Nơi đây" },
          "firstYear": 2024, "lastYear": 2024,
          "reports": [
            {
              "part": "01", "name": { "vi": "Báo cáo tháng 1", "en": "January report" }, "dataFrom": { "day": 1, "month": 1 }, "dataTo": { "day": 31, "month": 1 },
              "opens": { "day": 1, "month": 2 }, "due": { "rule": "onOrBefore", "date": { "day": 5, "month": 2 } }, "closes": { "day": 20, "month": 2 }
            },
            {
              "part": "02", "name": { "vi": "Báo cáo tháng 2", "en": "February report" }, "dataFrom": { "day": 1, "month": 2 }, "dataTo": { "day": 31, "month": 2 },
              "opens": { "day": 1, "month": 3 }, "due": { "rule": "onOrBefore", "date": { "day": 5, "month": 3 } }, "closes": { "day": 20, "month": 3 }
            }
          ],
          "form": [
            {
              "title": { "vi": "Số liệu", "en": "Figures" },
              "elements": [
                { "code": "A", "label": { "vi": "Số lượt", "en": "Visits" }, "kind": "count" },
                { "code": "A_UTH", "label": { "vi": "Số lượt, ước thực hiện", "en": "Visits, expected" }, "kind": "count", "estimateOf": "A" },
                { "code": "B", "label": { "vi": "Số ca", "en": "Cases" }, "kind": "count", "allowNotApplicable": true },
                { "code": "C", "label": { "vi": "Đã làm", "en": "Done" }, "kind": "yesNo", "allowNotApplicable": true },
                { "code": "D", "label": { "vi": "Tỷ lệ", "en": "Rate" }, "kind": "percentage", "decimals": 1 },
                { "code": "E", "label": { "vi": "Ngày họp", "en": "Day of the meeting" }, "kind": "date" }
              ]
            }
          ],
          "tables": [
            {
              "code": "HD", "title": { "vi": "Hoạt động", "en": "Activities" }, "blankRows": 2,
              "columns": [
                { "code": "TT", "label": { "vi": "TT", "en": "No." }, "given": true, "width": 6 },
                { "code": "ND", "label": { "vi": "Nội dung", "en": "What" }, "given": true, "width": 50 },
                { "code": "TG", "label": { "vi": "Thời gian", "en": "When" }, "kind": "time", "given": true },
                { "code": "KQ", "label": { "vi": "Kết quả", "en": "Result" } }
              ],
              "givenRows": [["Công tác chỉ đạo"], ["1", "Xây dựng kế hoạch", "Tháng 3/2024"], ["2", "Truyền thông", "Tháng 3 - 10/2024"]]
            }
          ],
          "derived": [{ "code": "NHIEU", "label": { "vi": "Trên 10 lượt", "en": "More than ten" }, "all": [{ "left": ["A"], "operator": ">", "value": 10 }] }],
          "indicators": [
            { "code": "TL", "name": { "vi": "Tỷ lệ ca", "en": "Cases per visit" }, "wording": "đạt 50% trở lên", "numerator": ["B"], "denominator": ["A"], "target": { "operator": ">=", "value": 50 } },
            { "code": "DV", "name": { "vi": "Đơn vị đã làm", "en": "Units that did it" }, "numerator": ["C"], "ofUnits": true, "target": { "operator": "=", "value": 100 } }
          ],
          "units": [{ "code": "R", "name": "Trung tâm", "reports": false }, { "code": "U1", "name": "Trạm 1", "parent": "R" }, { "code": "U2", "name": "Trạm 2", "parent": "R" }]
        }
        """;
}
