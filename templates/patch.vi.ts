// Why a file is left as it is instead of being patched.

export const patchWords = {
  signed: 'tệp đã ký số, sửa ở đây sẽ làm hỏng chữ ký. Hãy sửa bằng Excel rồi ký lại',
  sharedFormula: (address: string) => `ô ${address} giữ công thức chung của nhiều ô. Hãy sửa ô này bằng Excel`,
  noSheet: (sheet: string) => `không thấy trang tính “${sheet}” trong tệp`,
}
