System.Console.WriteLine(typeof(Azure.Data.Tables.TableServiceClient)); new ClosedXML.Excel.XLWorkbook();
