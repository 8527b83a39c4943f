namespace ClosedXML.Excel; internal static class Bridge { }
