namespace ClosedXML.Excel;

/// <summary>Gives ClosedXML 0.95.4 the names that 0.105 has for the same things, so that one workbook code serves both.</summary>
public static class Bridge
{
    extension(IXLWorkbook workbook)
    {
        public IXLNamedRanges DefinedNames => workbook.NamedRanges;
    }

    extension(IXLCell cell)
    {
        public IXLDataValidation CreateDataValidation() => cell.SetDataValidation();

        public IXLDataValidation GetDataValidation() => cell.DataValidation;

        public IXLComment CreateComment()
        {
            if (cell.HasComment) cell.Comment.Delete();
            return cell.Comment;
        }

        public IXLComment GetComment() => cell.Comment;

        public void SetHyperlink(XLHyperlink link) => cell.Hyperlink = link;
    }
}
