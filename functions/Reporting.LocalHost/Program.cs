System.Console.WriteLine(typeof(Azure.Data.Tables.TableServiceClient));
